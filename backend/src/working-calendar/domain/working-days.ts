/** Days that are not what their weekday says: holidays on which nobody works, and weekend days on which people do (调休). */
export interface ExceptionalDays {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
}

const dayMs = 86_400_000;
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Whether people work on a day, `YYYY-MM-DD`. */
export function isWorkingDay(day: string, { holidays, workdays }: ExceptionalDays): boolean {
  if (workdays.has(day)) return true;
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/**
 * The n-th working day after a day, which itself is not counted (P25, P26).
 * @example workingDaysAfter('2026-09-30', 1, october) // '2026-10-08'
 */
export function workingDaysAfter(day: string, days: number, exceptions: ExceptionalDays): string {
  let time = Date.parse(day);
  for (let left = days; left > 0;) {
    time += dayMs;
    if (isWorkingDay(dayOf(time), exceptions)) left -= 1;
  }
  return dayOf(time);
}
