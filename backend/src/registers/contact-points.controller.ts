import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { personRef, toPersonRef } from '../persons/index.js';
import { ContactPoints } from './contact-points.service.js';

const listContactPoints = endpoint({
  method: 'GET',
  path: 'api/my/contact-points',
  summary:
    'Units with which the caller keeps in touch as a leader, those without a comment in the running half-year first',
  tag: 'registers',
  access: 'registers.read',
  query: z.strictObject(pageQuery(['visitedOn'])).omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        recordId: z.string(),
        unit: unitRef,
        person: personRef,
        visitedOn: z.string().nullable(),
        commentedOn: z.string().nullable(),
        /** Whether it has a comment of the running half-year. */
        commented: z.boolean(),
        /** Whether the caller may comment on it. */
        commentable: z.boolean(),
      })
      .meta({ id: 'ContactPoint' }),
  ),
});

@Controller()
export class ContactPointsController {
  constructor(@Inject(ContactPoints) private readonly contactPoints: ContactPoints) {}

  @Route(listContactPoints)
  async list(@Call() { viewer, query }: Input<typeof listContactPoints>): Promise<Output<typeof listContactPoints>> {
    const page = await this.contactPoints.list(viewer, query);
    return {
      ...page,
      items: page.items.map(({ record, unit, person, visitedOn, commentedOn, isCommented, mayComment }) => ({
        recordId: record.id,
        unit: toUnitRef(unit),
        person: toPersonRef(person),
        visitedOn,
        commentedOn,
        commented: isCommented,
        commentable: mayComment,
      })),
    };
  }
}
