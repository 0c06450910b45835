import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day } from '../common/http/paging.js';
import { calendarDayKinds } from './calendar-day.entity.js';
import { WorkingCalendar } from './working-calendar.service.js';

const tag = 'working-calendar';
const yearParams = z.strictObject({ year: z.coerce.number().int().min(1900).max(2200) });
const calendarDay = z
  .strictObject({ day, kind: z.enum(calendarDayKinds), name: z.string().trim().max(60) })
  .meta({ id: 'WorkingCalendarDay' });
/** More exceptions than a year has weekends and feasts are a mistake. */
const mostDays = 150;
/** Days that are told at once: two years. */
const longestSpan = 731;

const readYear = endpoint({
  method: 'GET',
  path: 'api/working-calendar/:year',
  summary: 'Holidays of a year, and weekend days that are worked in their stead',
  tag,
  access: 'signed-in',
  params: yearParams,
  response: z.strictObject({ days: z.array(calendarDay) }).meta({ id: 'CalendarYear' }),
});
const readDays = endpoint({
  method: 'GET',
  path: 'api/working-calendar/days',
  summary: 'What every day between two is to the office, both included',
  tag,
  access: 'signed-in',
  query: z
    .strictObject({ from: day, to: day })
    .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= longestSpan * 86_400_000, {
      path: ['to'],
      message: 'out-of-range',
    }),
  response: z
    .strictObject({
      days: z.array(
        z
          .strictObject({
            day,
            works: z.boolean(),
            /** By which it is not what its weekday says. */
            name: z.string().nullable(),
          })
          .meta({ id: 'OfficeDay' }),
      ),
    })
    .meta({ id: 'OfficeDays' }),
});
const replaceYear = endpoint({
  method: 'PUT',
  path: 'api/working-calendar/:year',
  summary:
    'Enter the holidays of a year as they were announced, in place of what stood there; notices that run keep their days',
  tag,
  access: 'accounts.manage',
  params: yearParams,
  body: z.strictObject({ days: z.array(calendarDay).max(mostDays) }),
});

@Controller()
export class WorkingCalendarController {
  constructor(@Inject(WorkingCalendar) private readonly calendar: WorkingCalendar) {}

  @Route(readDays)
  async days(@Call() { query }: Input<typeof readDays>): Promise<Output<typeof readDays>> {
    return { days: await this.calendar.days(query.from, query.to) };
  }

  @Route(readYear)
  async read(@Call() { params }: Input<typeof readYear>): Promise<Output<typeof readYear>> {
    return { days: await this.calendar.year(params.year) };
  }

  @Route(replaceYear)
  async replace(@Call() { viewer, params, body }: Input<typeof replaceYear>): Promise<void> {
    await this.calendar.replace(viewer, params.year, body.days);
  }
}
