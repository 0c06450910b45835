import type { Course, RecordPeriod } from '../register-definition.js';

/** Periods that the calendar gives; phases are given by campaigns. */
type CalendarPeriod = Exclude<RecordPeriod, 'none' | 'phase'>;

/** Months that a period has. */
const lengths: Readonly<Record<CalendarPeriod, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

const marks: Readonly<Record<Exclude<CalendarPeriod, 'year'>, string>> = {
  month: 'M',
  quarter: 'Q',
  'half-year': 'H',
};

/** Signs of the longest key of a period, that of a phase. */
export const longestPeriod = 21;

/** The key of a phase: its first and last day as an ISO 8601 interval, so that it stays what it was when the phase is moved. */
export const phaseKey = ({ startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string }): string =>
  `${startsOn}/${endsOn}`;

/**
 * The key of the period that a day lies in: `2012`, `2012H1`, `2012Q3`, `2012M04`; null where records have none, and where the calendar does
 * not say which.
 */
export function periodOf(kind: RecordPeriod, day: string): string | null {
  if (kind === 'none' || kind === 'phase') return null;
  const year = day.slice(0, 4);
  if (kind === 'year') return year;
  const number = Math.ceil(Number(day.slice(5, 7)) / lengths[kind]);
  return `${year}${marks[kind]}${kind === 'month' ? String(number).padStart(2, '0') : number}`;
}

/** Whether a key names a period of this kind. */
export function isPeriod(kind: RecordPeriod, key: string | null): boolean {
  if (kind === 'none') return key === null;
  return key !== null && boundsOf(kind, key) !== undefined;
}

/** First and last day of a period; undefined for a key of another kind. */
export function boundsOf(
  kind: RecordPeriod,
  key: string,
): { readonly first: string; readonly last: string } | undefined {
  if (kind === 'none') return undefined;
  if (kind === 'phase') return phaseBounds(key);
  const found = kind === 'year' ? /^(\d{4})()$/.exec(key) : new RegExp(`^(\\d{4})${marks[kind]}(\\d{1,2})$`).exec(key);
  if (!found) return undefined;
  const year = Number(found[1]);
  const number = found[2] === '' ? 1 : Number(found[2]);
  const months = lengths[kind];
  if (number < 1 || number > 12 / months || periodOf(kind, dayOf(year, (number - 1) * months, 1)) !== key)
    return undefined;
  return { first: dayOf(year, (number - 1) * months, 1), last: dayOf(year, number * months, 0) };
}

function phaseBounds(key: string): { readonly first: string; readonly last: string } | undefined {
  const [, first = '', last = ''] = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(key) ?? [];
  return isDay(first) && isDay(last) && first <= last ? { first, last } : undefined;
}

const isDay = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** The day of a period by which it is judged: today while it runs, otherwise the day of it that is next to today. */
export function dayWithin(kind: RecordPeriod, key: string | null, today: string): string {
  const bounds = key === null ? undefined : boundsOf(kind, key);
  if (!bounds) return today;
  if (bounds.last < today) return bounds.last;
  return bounds.first > today ? bounds.first : today;
}

/** A day of the year in the year of a period; undefined where records have no period. @param monthDay `MM-DD` */
export const lastDayOf = (kind: RecordPeriod, key: string | null, monthDay: string): string | undefined => {
  const bounds = key === null ? undefined : boundsOf(kind, key);
  return bounds && `${bounds.first.slice(0, 4)}-${monthDay}`;
};

const dayOf = (year: number, monthIndex: number, day: number): string =>
  new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10);

/** The periods that the calendar gives the year of a day, in their order. */
export function periodsOfYear(kind: RecordPeriod, day: string): string[] {
  if (kind === 'none' || kind === 'phase') return [];
  const year = Number(day.slice(0, 4));
  const starts = Array.from({ length: 12 / lengths[kind] }, (_, at) => dayOf(year, at * lengths[kind], 1));
  return starts.flatMap((start) => periodOf(kind, start) ?? []);
}

/** The periods that lie within two days, in their order; null where records have none. */
export function periodsWithin(kind: RecordPeriod, firstDay: string, lastDay: string): string[] | null {
  if (kind === 'none') return null;
  const keys: string[] = [];
  for (let year = Number(firstDay.slice(0, 4)); year <= Number(lastDay.slice(0, 4)); year += 1)
    keys.push(...periodsOfYear(kind, dayOf(year, 0, 1)));
  return keys.filter((key) => {
    const bounds = boundsOf(kind, key);
    return bounds !== undefined && firstDay <= bounds.first && bounds.last <= lastDay;
  });
}

/** Whether a record of a period that is over could not move on (I16). */
export const asksForRunningPeriod = ({ moves }: Course): boolean =>
  moves.some(({ needs }) => needs.some(({ kind }) => kind === 'period-running'));

/** Whether a record is of the period that a day lies in; one without a period always is. */
export function isOfDay(kind: RecordPeriod, period: string | null, day: string): boolean {
  const bounds = period === null ? undefined : boundsOf(kind, period);
  return bounds === undefined || (bounds.first <= day && day <= bounds.last);
}
