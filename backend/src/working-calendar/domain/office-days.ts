import { exceptionalDays, type NamedDay } from './day-shifts.js';
import { isWorkingDay } from './working-days.js';

/** A day of the office, `YYYY-MM-DD`. */
export interface OfficeDay {
  readonly day: string;
  readonly works: boolean;
  /** What it is called that makes it other than its weekday says; null for an ordinary day. */
  readonly name: string | null;
}

const dayMs = 86_400_000;

/** Every day between two, both included. */
export function officeDays(from: string, to: string, named: readonly NamedDay[]): OfficeDay[] {
  const exceptions = exceptionalDays(named);
  const names = new Map(named.map(({ day, name }) => [day, name]));
  const days: OfficeDay[] = [];
  for (let time = Date.parse(from); time <= Date.parse(to); time += dayMs) {
    const day = new Date(time).toISOString().slice(0, 10);
    days.push({ day, works: isWorkingDay(day, exceptions), name: names.get(day) ?? null });
  }
  return days;
}
