import type { RegisterDefinition } from '../../api/models';

/** Periods that the calendar gives. */
type Period = Exclude<RegisterDefinition['period'], 'phase'>;

const perYear: Readonly<Record<Period, number>> = { none: 0, month: 12, quarter: 4, 'half-year': 2, year: 1 };
const marks: Readonly<Record<Period, string>> = { none: '', month: 'M', quarter: 'Q', 'half-year': 'H', year: '' };
const shown = 8;

/** The running period first, and those before it. @param today `YYYY-MM-DD` */
export function periodsBack(kind: Period, today: string): string[] {
  if (kind === 'none') return [];
  const months = 12 / perYear[kind];
  const last = Number(today.slice(0, 4)) * perYear[kind] + Math.ceil(Number(today.slice(5, 7)) / months) - 1;
  return Array.from({ length: shown }, (_, back) => {
    const at = last - back;
    const ordinal = (at % perYear[kind]) + 1;
    const of = Math.floor(at / perYear[kind]);
    return kind === 'year'
      ? String(of)
      : `${of}${marks[kind]}${kind === 'month' ? String(ordinal).padStart(2, '0') : ordinal}`;
  });
}
