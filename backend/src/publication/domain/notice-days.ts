import { isDate } from '@pingyi/plugin-sdk';
import { exceptionalDays, workingDaysAfter, type NamedDay } from '../../working-calendar/index.js';

/** What the last day of a notice is counted from. */
export interface NoticeLength {
  readonly workingDays: number;
  /** The calendar of the office, and the holidays that the campaign lists by itself. */
  readonly exceptions: readonly NamedDay[];
}

/** The days of the office's calendar with the holidays that a campaign lists beside it, each once, in their order. */
export function exceptionsOf(calendar: readonly NamedDay[], listed: readonly unknown[]): NamedDay[] {
  const known = new Set(calendar.flatMap(({ day, kind }) => (kind === 'holiday' ? [day] : [])));
  const own = [...new Set(listed.filter(isDate))].filter((day) => !known.has(day));
  return [...calendar, ...own.map((day): NamedDay => ({ day, kind: 'holiday', name: '' }))].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  );
}

/** The last day of a notice; the day of posting is not counted (P25, P26). */
export const lastDay = (postedOn: string, { workingDays, exceptions }: NoticeLength): string =>
  workingDaysAfter(postedOn, workingDays, exceptionalDays(exceptions));

/** Whether a notice is not over on a day. One of no working days is over at once. */
export const runsOn = ({ postedOn, endsOn }: { readonly postedOn: string; readonly endsOn: string }, day: string) =>
  endsOn > postedOn && day <= endsOn;
