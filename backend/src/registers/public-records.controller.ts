import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, localizedText, pageOf, pageQuery, type Page } from '../common/http/paging.js';
import { languages } from '../documents/index.js';
import { PublicRecords, type PublicRecord } from './public-records.service.js';

const told = z
  .strictObject({ ...pageQuery(['changedAt']), unitId: id.optional(), lang: z.enum(languages).default('zh-CN') })
  .omit({ sort: true });
const publicRecord = z
  .strictObject({
    id: z.string(),
    unit: z.strictObject({ id: z.string(), name: z.string() }),
    register: localizedText,
    period: z.string().nullable(),
    state: localizedText,
    changedAt: z.string(),
    said: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
  })
  .meta({ id: 'PublicRecord' });

const listPublic = endpoint({
  method: 'GET',
  path: 'api/public/records',
  summary: 'What units have made public: commitments, chosen models; those that were changed last first',
  tag: 'published results',
  access: 'public',
  query: told,
  response: pageOf(publicRecord),
});
const listShared = endpoint({
  method: 'GET',
  path: 'api/shared-records',
  summary:
    'What units with the same superior, and those below, have told each other; those that were changed last first',
  tag: 'registers',
  access: 'registers.read',
  query: told,
  response: pageOf(publicRecord),
});

/** What of records is told to everybody, and to the circle of a unit. */
@Controller()
export class PublicRecordsController {
  constructor(@Inject(PublicRecords) private readonly records: PublicRecords) {}

  @Route(listPublic)
  async list(@Call() { query }: Input<typeof listPublic>): Promise<Output<typeof listPublic>> {
    return toPublicPage(await this.records.list(query, query.lang));
  }

  @Route(listShared)
  async shared(@Call() { viewer, query }: Input<typeof listShared>): Promise<Output<typeof listShared>> {
    return toPublicPage(await this.records.sharedWith(viewer, query, query.lang));
  }
}

const toPublicPage = (page: Page<PublicRecord>): Page<z.input<typeof publicRecord>> => ({
  ...page,
  items: page.items.map(({ record, unit, register: { definition }, said }) => ({
    id: record.id,
    unit: { id: unit.id, name: unit.name },
    register: definition.title,
    period: record.period,
    state: definition.course.states.find(({ key }) => key === record.state)?.title ?? definition.title,
    changedAt: record.changedAt,
    said: [...said],
  })),
});
