import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { recordFilters, toRecordFilter } from './record-filters.js';
import { RecordOverviews } from './record-overviews.service.js';
import { recordRow, toRecordRow } from './register-views.js';
import { registerCode } from './registers.controller.js';

const tag = 'registers';
const codeParams = z.strictObject({ code: registerCode });

const readBoard = endpoint({
  method: 'GET',
  path: 'api/registers/:code/board',
  summary: 'Records of a register by their states: how many, and those that were changed last',
  tag,
  access: 'registers.read',
  params: codeParams,
  query: z.strictObject({ q: z.string().max(100).optional(), ...recordFilters }).omit({ state: true }),
  response: z.strictObject({
    columns: z.array(
      z.strictObject({ state: z.string(), total: z.int(), items: z.array(recordRow) }).meta({ id: 'BoardColumn' }),
    ),
  }),
});
const readCalendar = endpoint({
  method: 'GET',
  path: 'api/registers/:code/calendar',
  summary: 'Days of a month on which records have to end, and how many are open or have ended',
  tag,
  access: 'registers.read',
  params: codeParams,
  query: z.strictObject({
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  response: z.strictObject({
    month: z.string(),
    days: z.array(z.strictObject({ day: z.string(), open: z.int(), ended: z.int() }).meta({ id: 'CalendarDay' })),
  }),
});

@Controller()
export class RecordOverviewsController {
  constructor(@Inject(RecordOverviews) private readonly overviews: RecordOverviews) {}

  @Route(readBoard)
  async board(@Call() { viewer, params, query }: Input<typeof readBoard>): Promise<Output<typeof readBoard>> {
    const columns = await this.overviews.board(viewer, params.code, toRecordFilter(query));
    return { columns: columns.map(({ items, ...column }) => ({ ...column, items: items.map(toRecordRow) })) };
  }

  @Route(readCalendar)
  async calendar(@Call() { viewer, params, query }: Input<typeof readCalendar>): Promise<Output<typeof readCalendar>> {
    return this.overviews.calendar(viewer, params.code, query.month);
  }
}
