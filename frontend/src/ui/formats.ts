import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfficeZone } from './office-zone';

export interface Formats {
  /** A day, or the day of the office on which an instant was. */
  day(value: string | null | undefined): string;
  time(value: string | null | undefined): string;
  number(value: number | null | undefined): string;
  percent(share: number): string;
  size(bytes: number): string;
  /** `2012年2月1日—4月30日` or `1 Feb – 30 Apr 2012`. */
  range(from: string, to: string): string;
}

/** What stands where there is nothing to show. */
export const nothing = '—';

// A calendar day has no time zone; read at noon UTC it is the same day everywhere we are used.
const dayOf = (value: string): Date => new Date(`${value}T12:00:00Z`);

const isDay = (value: string): boolean => value.length === 10;

/** Dates and numbers in the language of the interface. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const timeZone = useOfficeZone();
  return useMemo(() => {
    const parts = { year: 'numeric', month: 'short', day: 'numeric' } as const;
    const day = new Intl.DateTimeFormat(i18n.language, { ...parts, timeZone: 'UTC' });
    const dayOfInstant = new Intl.DateTimeFormat(i18n.language, { ...parts, timeZone });
    const dayOfYear = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
    const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const number = new Intl.NumberFormat(i18n.language);
    const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 });
    const oneDecimal = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
    return {
      day: (value) => {
        if (!value) return nothing;
        return isDay(value) ? day.format(dayOf(value)) : dayOfInstant.format(new Date(value));
      },
      time: (value) => (value ? time.format(new Date(value)) : nothing),
      number: (value) => (value === null || value === undefined ? nothing : number.format(value)),
      percent: (share) => percent.format(share),
      size: (bytes) => {
        const [divisor, unit] = bytes < 1e6 ? [1e3, 'kB'] : bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB'];
        return `${oneDecimal.format(bytes / divisor)} ${unit}`;
      },
      // Chinese ranges come out of Intl as 2012/2/1 – 2012/4/30, which no office writes.
      range: (from, to) =>
        i18n.language.startsWith('zh')
          ? `${day.format(dayOf(from))}—${(from.slice(0, 4) === to.slice(0, 4) ? dayOfYear : day).format(dayOf(to))}`
          : day.formatRange(dayOf(from), dayOf(to)),
    };
  }, [i18n.language, timeZone]);
}
