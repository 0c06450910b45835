/**
 * The time of an office, whatever the zone of the process or phone. A time on its wall is kept as a `Date` whose UTC fields say what the
 * wall says, so that days and hours can be counted without a zone.
 */
export interface OfficeClock {
  /** What the wall says now. */
  now(): Date;
  /** What the wall said at an instant. */
  wallOf(instant: Date): Date;
}

/** The zone of the offices where nobody set another. */
export const standardTimeZone = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param timeZone a name of the IANA database */
export function officeClock(timeZone: string = standardTimeZone, now?: Date): OfficeClock {
  let wall: Date | undefined;
  const wallOf = (instant: Date): Date => wallTime(instant, timeZone);
  return { wallOf, now: () => new Date((wall ??= wallOf(now ?? new Date())).getTime()) };
}

function wallTime(instant: Date, timeZone: string): Date {
  if (Number.isNaN(instant.getTime())) return new Date(NaN);
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const milliseconds = ((instant.getTime() % 1000) + 1000) % 1000;
  // Engines of 2020 say 24 for midnight.
  return dateOf(year, month - 1, day, hour % 24, minute, second, milliseconds);
}

/** `Date.UTC` takes years below 100 for those of the last century. */
export function dateOf(
  ...[year, month, day, hour = 0, minute = 0, second = 0, ms = 0]: [number, number, number, ...number[]]
): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute, second, ms);
  return date;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

const plainTime = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?)?)?)?$/;
const zoned = /(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)\)?\s*$/i;

/** A value of an expression as a time on the office's wall; nothing is now. A text without a zone says what a wall says. */
export function wallTimeOf(value: unknown, clock: OfficeClock): Date {
  if (!value) return clock.now();
  if (value instanceof Date) return new Date(value.getTime());
  if (typeof value === 'number' || typeof value === 'boolean') return clock.wallOf(new Date(Number(value)));
  const text = Array.isArray(value) ? value.join(',') : value;
  if (typeof text !== 'string') return new Date(NaN);
  const plain = plainTime.exec(text);
  if (plain) return plainWallTime(plain.slice(1).map((part) => (part === undefined ? undefined : Number(part))));
  const read = new Date(text);
  if (zoned.test(text) || Number.isNaN(read.getTime())) return clock.wallOf(read);
  return dateOf(
    read.getFullYear(),
    read.getMonth(),
    read.getDate(),
    read.getHours(),
    read.getMinutes(),
    read.getSeconds(),
  );
}

function plainWallTime(parts: readonly (number | undefined)[]): Date {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0] = parts;
  const date = dateOf(year, month - 1, day, hour, minute, second, ms);
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute < 60 && second < 60;
  return isReal ? date : new Date(NaN);
}
