import { addWorkingDays, isDate } from '@pingyi/plugin-sdk';

interface Length {
  readonly workingDays: number;
  readonly holidays: readonly unknown[];
}

/** The last day of a notice; the day of posting is not counted (P25, P26). */
export const lastDay = (postedOn: string, { workingDays, holidays }: Length): string =>
  addWorkingDays(postedOn, workingDays, new Set(holidays.filter(isDate)));

/** Whether a notice is not over on a day. One of no working days is over at once. */
export const runsOn = ({ postedOn, endsOn }: { readonly postedOn: string; readonly endsOn: string }, day: string) =>
  endsOn > postedOn && day <= endsOn;
