import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, localizedText, pageOf, pageQuery } from '../common/http/paging.js';
import { languages } from '../documents/index.js';
import { PublicRecords } from './public-records.service.js';

const listPublic = endpoint({
  method: 'GET',
  path: 'api/public/records',
  summary: 'What units have made public: commitments, chosen models; those that were changed last first',
  tag: 'published results',
  access: 'public',
  query: z
    .strictObject({ ...pageQuery(['changedAt']), unitId: id.optional(), lang: z.enum(languages).default('zh-CN') })
    .omit({ sort: true }),
  response: pageOf(
    z
      .strictObject({
        id: z.string(),
        unit: z.strictObject({ id: z.string(), name: z.string() }),
        register: localizedText,
        period: z.string().nullable(),
        state: localizedText,
        changedAt: z.string(),
        said: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
      })
      .meta({ id: 'PublicRecord' }),
  ),
});

/** What everybody may read of records without an account. */
@Controller()
export class PublicRecordsController {
  constructor(@Inject(PublicRecords) private readonly records: PublicRecords) {}

  @Route(listPublic)
  async list(@Call() { query }: Input<typeof listPublic>): Promise<Output<typeof listPublic>> {
    const page = await this.records.list(query, query.lang);
    return {
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
    };
  }
}
