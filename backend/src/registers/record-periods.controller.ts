import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { pageOf, pageQuery } from '../common/http/paging.js';
import { RecordPeriods } from './record-periods.service.js';

const phasePeriod = z
  .strictObject({
    /** First and last day, an ISO 8601 interval. */
    period: z.string(),
    phases: z.array(z.strictObject({ campaign: z.string(), phase: z.string() })),
  })
  .meta({ id: 'PhasePeriod' });

const listPhases = endpoint({
  method: 'GET',
  path: 'api/record-phases',
  summary: 'Phases of campaigns by which records can be written, those that begin last first',
  tag: 'registers',
  access: 'registers.read',
  query: z.strictObject(pageQuery(['period'])).omit({ q: true, sort: true }),
  response: pageOf(phasePeriod),
});

@Controller()
export class RecordPeriodsController {
  constructor(@Inject(RecordPeriods) private readonly periods: RecordPeriods) {}

  @Route(listPhases)
  async list(@Call() { viewer, query }: Input<typeof listPhases>): Promise<Output<typeof listPhases>> {
    const { items, ...page } = await this.periods.phases(viewer, query);
    return { ...page, items: items.map(({ period, phases }) => ({ period, phases: [...phases] })) };
  }
}
