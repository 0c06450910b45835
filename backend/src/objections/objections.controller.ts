import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { objectionStates, rulingHindrances, rulings } from './domain/objection-course.js';
import { ObjectionsService, type ObjectionInContext } from './objections.service.js';

const tag = 'objections';
const text = z.string().trim().min(1).max(1000);
const objectionView = z
  .strictObject({
    id: z.string(),
    unit: unitRef,
    statement: z.string(),
    state: z.enum(objectionStates),
    enteredBy: z.string(),
    enteredAt: z.string(),
    ruledBy: z.string().nullable(),
    ruledAt: z.string().nullable(),
    /** Why it was upheld or rejected. */
    answer: z.string().nullable(),
    /** Whether the caller can rule on it now, and what stands against that. */
    ruling: z.strictObject({ possible: z.boolean(), hindrances: z.array(z.enum(rulingHindrances)) }),
  })
  .meta({ id: 'Objection' });

const listObjections = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/objections',
  summary: 'Objections against those whom notices of a campaign name, newest first',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject(pageQuery(['enteredAt'])).omit({ q: true }),
  response: pageOf(objectionView),
});
const enterObjection = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/objections',
  summary: 'Enter an objection against a unit that a notice names; another person rules on it',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ unitId: id, statement: text }),
  response: objectionView,
  status: 201,
  problems: ['immutable'],
});
const ruleOnObjection = endpoint({
  method: 'POST',
  path: 'api/objections/:id/ruling',
  summary: 'Uphold or reject an objection that somebody else entered',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ ruling: z.enum(rulings), answer: text }),
  response: objectionView,
  problems: ['four-eyes-required', 'confirmation-by-reset-account', 'objection-already-decided', 'immutable'],
});

@Controller()
export class ObjectionsController {
  constructor(@Inject(ObjectionsService) private readonly objections: ObjectionsService) {}

  @Route(listObjections)
  async list(@Call() { viewer, params, query }: Input<typeof listObjections>): Promise<Output<typeof listObjections>> {
    const page = await this.objections.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toView) };
  }

  @Route(enterObjection)
  async enter(@Call() { viewer, params, body }: Input<typeof enterObjection>): Promise<Output<typeof enterObjection>> {
    return toView(await this.objections.enter(viewer, params.id, body));
  }

  @Route(ruleOnObjection)
  async rule(
    @Call() { viewer, params, body, reply }: Input<typeof ruleOnObjection>,
  ): Promise<Output<typeof ruleOnObjection>> {
    reply.status(200);
    return toView(await this.objections.rule(viewer, params.id, body.ruling, body.answer));
  }
}

const toView = ({ objection, subject, hindrance }: ObjectionInContext): z.input<typeof objectionView> => ({
  id: objection.id,
  unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
  statement: objection.statement,
  state: objection.state,
  enteredBy: objection.enteredByName,
  enteredAt: objection.enteredAt,
  ruledBy: objection.ruledByName,
  ruledAt: objection.ruledAt,
  answer: objection.answer,
  ruling: { possible: hindrance === null, hindrances: hindrance === null ? [] : [hindrance] },
});
