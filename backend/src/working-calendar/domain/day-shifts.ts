import { workingDaysAfter } from './working-days.js';

/** A day that is not what its weekday says, and why. */
export interface NamedDay {
  readonly day: string;
  /** `holiday` = nobody works; `workday` = a weekend day on which people work in its stead. */
  readonly kind: 'holiday' | 'workday';
  readonly name: string;
}

/** Days in a row, weekends between them included, for one reason. */
export interface DayShift extends Omit<NamedDay, 'day'> {
  readonly from: string;
  readonly to: string;
}

const daysOf = (days: readonly NamedDay[], kind: NamedDay['kind']): ReadonlySet<string> =>
  new Set(days.flatMap((one) => (one.kind === kind ? [one.day] : [])));

export const exceptionalDays = (days: readonly NamedDay[]) => ({
  holidays: daysOf(days, 'holiday'),
  workdays: daysOf(days, 'workday'),
});

/** The days after one up to another that make the last day of a count what it is, in their order; one holiday in a row is told once. */
export function shiftsBetween(days: readonly NamedDay[], after: string, until: string): DayShift[] {
  const shifts: DayShift[] = [];
  const exceptional = exceptionalDays(days);
  for (const { day, kind, name } of [...days].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    if (day <= after || day > until) continue;
    const last = shifts.at(-1);
    const follows =
      kind === 'holiday' && last?.kind === kind && last.name === name && !worksBetween(last.to, day, exceptional);
    if (last && follows) shifts[shifts.length - 1] = { ...last, to: day };
    else shifts.push({ kind, name, from: day, to: day });
  }
  return shifts;
}

/** Whether anybody works on a day after one and before another. */
const worksBetween = (one: string, other: string, exceptional: ReturnType<typeof exceptionalDays>): boolean =>
  workingDaysAfter(one, 1, exceptional) < other;
