const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** Whether the text is a day of the calendar, written `YYYY-MM-DD`. Such dates compare as text. */
export function isDate(value: unknown): value is string {
  const match = typeof value === 'string' ? datePattern.exec(value) : null;
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The same day some months earlier, clamped to the month's end (domain note c); not before year 1.
 * @example subtractMonths('2012-02-29', 12) // '2011-02-28'
 */
export function subtractMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + month - 1 - months;
  if (index < 12) return '0001-01-01';
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(Math.min(day, daysInMonth(newYear, newMonth)), 2)}`;
}

/**
 * The n-th working day after a day, which itself is not counted: Monday to Friday outside the holidays, and the days that are worked all the same.
 * @param workdays weekend days on which people work in the stead of a holiday (调休)
 * @example addWorkingDays('2011-06-03', 5, new Set(['2011-06-06'])) // '2011-06-13'
 */
export function addWorkingDays(
  date: string,
  days: number,
  holidays: ReadonlySet<string>,
  workdays: ReadonlySet<string> = new Set(),
): string {
  let [day, left] = [dayNumber(date), days];
  while (left > 0) {
    day++;
    // Day 0 of the count, 0000-03-01, was a Wednesday.
    const weekday = (day + 2) % 7;
    const isWorked = weekday < 5 ? !holidays.has(dateOf(day)) : workdays.has(dateOf(day));
    if (isWorked) left--;
  }
  return dateOf(day);
}

const daysOfEra = 146_097;

/** Days since 0000-03-01 in the Gregorian calendar: with March first the leap day is the last of a year. */
function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const shifted = month > 2 ? year : year - 1;
  const [era, yearOfEra] = [Math.floor(shifted / 400), shifted % 400];
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * daysOfEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function dateOf(days: number): string {
  const [era, dayOfEra] = [Math.floor(days / daysOfEra), days % daysOfEra];
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return `${pad(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
