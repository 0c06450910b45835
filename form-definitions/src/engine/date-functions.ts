import { wallTimeOf, type OfficeClock } from './office-clock.js';
import { plainSum } from './operators.js';

type DateFunction = (parameters: readonly unknown[], clock: OfficeClock) => unknown;

const day = 86_400_000;

/** Functions about days and times; all of them count by the office's wall. */
export const dateFunctions = {
  today: (parameters, clock) => {
    const date = dayOf(clock.now());
    if (parameters.length === 1) date.setUTCDate(plainSum(date.getUTCDate(), parameters[0]) as number);
    return date;
  },
  currentDate: (_parameters, clock) => clock.now(),
  currentYear: (_parameters, clock) => clock.now().getUTCFullYear(),
  getDate: ([value], clock) => (value ? wallTimeOf(value, clock) : null),
  getYear: (parameters, clock) =>
    parameters.length === 1 && parameters[0] ? wallTimeOf(parameters[0], clock).getUTCFullYear() : undefined,
  year: ([value], clock) => wallTimeOf(value, clock).getUTCFullYear(),
  month: ([value], clock) => wallTimeOf(value, clock).getUTCMonth() + 1,
  day: ([value], clock) => wallTimeOf(value, clock).getUTCDate(),
  weekday: ([value], clock) => wallTimeOf(value, clock).getUTCDay(),
  age: ([value, unit], clock) => (value ? between(value, undefined, unit || 'years', clock) : null),
  diffDays: (parameters, clock) =>
    parameters.length === 2 && parameters[0] && parameters[1] ? daysBetween(parameters[0], parameters[1], clock) : 0,
  dateDiff: ([from, until, unit], clock) => {
    if (!from || !until) return null;
    const size = sizes[String(unit)];
    if (size === undefined) return between(from, until, unit || 'days', clock);
    return Math.ceil(Math.abs(wallTimeOf(until, clock).getTime() - wallTimeOf(from, clock).getTime()) / size);
  },
  dateAdd: ([start, amount, unit], clock) => {
    if (!start || !amount) return null;
    const date = wallTimeOf(start, clock);
    add(date, amount, unit || 'days');
    return date;
  },
} satisfies Readonly<Record<string, DateFunction>>;

const sizes: Readonly<Record<string, number | undefined>> = { hours: 3_600_000, minutes: 60_000, seconds: 1000 };

const dayOf = (date: Date): Date => {
  date.setUTCHours(0, 0, 0, 0);
  return date;
};

function daysBetween(from: unknown, until: unknown, clock: OfficeClock): number {
  const [first, last] = [dayOf(wallTimeOf(from, clock)), dayOf(wallTimeOf(until, clock))];
  return Math.ceil(Math.abs(last.getTime() - first.getTime()) / day);
}

/** Whole months or years from one day to another, or the days between them. */
function between(from: unknown, until: unknown, unit: unknown, clock: OfficeClock): number {
  if (unit === 'days') return from && until ? daysBetween(from, until, clock) : 0;
  const [first, last] = [wallTimeOf(from, clock), wallTimeOf(until, clock)];
  const years = last.getUTCFullYear() - first.getUTCFullYear();
  const begun = years * 12 + last.getUTCMonth() - first.getUTCMonth();
  const months = last.getUTCDate() < first.getUTCDate() ? begun - 1 : begun;
  return unit === 'months' ? months : ~~(months / 12);
}

function add(date: Date, amount: unknown, unit: unknown): void {
  const after = (part: number): number => plainSum(part, amount) as number;
  if (unit === 'days') date.setUTCDate(after(date.getUTCDate()));
  else if (unit === 'months') date.setUTCMonth(after(date.getUTCMonth()));
  else if (unit === 'years') date.setUTCFullYear(after(date.getUTCFullYear()));
  else if (unit === 'hours') date.setUTCHours(after(date.getUTCHours()));
  else if (unit === 'minutes') date.setUTCMinutes(after(date.getUTCMinutes()));
  else if (unit === 'seconds') date.setUTCSeconds(after(date.getUTCSeconds()));
}
