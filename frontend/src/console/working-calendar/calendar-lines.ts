import type { CalendarDay } from '../../api/models';

export interface ReadCalendar {
  readonly days: CalendarDay[];
  /** Numbers of the lines that say nothing, from 1. */
  readonly faulty: readonly number[];
}

const line = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?[\s,;]*(休|班|假|holiday|workday|off|work)[\s,;]*(.*)$/i;
const workWords = /^(班|workday|work)$/i;

/**
 * Days of a year, one a line, as people paste them from an announcement or as a table keeps them: `10月1日 休 国庆节`, `2026-10-10,班`.
 * @param year for days that do not say theirs
 */
export function readCalendar(text: string, year: number): ReadCalendar {
  const days: CalendarDay[] = [];
  const faulty: number[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    // A table puts marks around what it keeps, and empty cells behind it.
    const written = raw
      .replaceAll('"', '')
      .replace(/[\s,;]+$/, '')
      .trim();
    if (written === '') continue;
    const found = line.exec(written);
    const [, ofYear = String(year), month = '', date = '', word = '', name = ''] = found ?? [];
    const day = `${ofYear}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (!found || !isDay(day)) faulty.push(at + 1);
    else days.push({ day, kind: workWords.test(word) ? 'workday' : 'holiday', name: name.trim() });
  }
  return { days, faulty };
}

/** The lines by which days are read again. */
export const writeCalendar = (
  days: readonly CalendarDay[],
  words: Readonly<Record<CalendarDay['kind'], string>>,
): string => days.map(({ day, kind, name }) => [day, words[kind], name].join(' ').trim()).join('\n');

function isDay(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
