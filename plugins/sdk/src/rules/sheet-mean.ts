import { formatScore, r2, ratio, type Exact } from '../exact/exact.js';
import type { Sheet } from '../input/parsed-input.js';
import type { Trace } from './trace.js';

/** Raters from which one highest and one lowest total are dropped, unless the scheme says otherwise (N8). */
export const defaultTrimFrom = 5;

/** Mean of the raters' totals, trimmed from `trimFrom` raters on (N8), rounded; `null` without a sheet. */
export function sheetMean(group: string, sheets: readonly Sheet[], trimFrom: number, trace: Trace): Exact | null {
  if (sheets.length === 0) return null;
  // Sorted, so that the order of raters leaves no mark on the trace.
  const totals = sheets.map(({ hundredths }) => hundredths).sort((a, b) => a - b);
  const trimmed = totals.length >= trimFrom;
  const kept = trimmed ? totals.slice(1, -1) : totals;
  const total = kept.reduce((sum, hundredths) => sum + hundredths, 0);
  const mean = r2(ratio(total, 100 * kept.length));
  trace.add(
    trimmed ? 'trimmed-mean' : 'mean',
    {
      group,
      terms: kept.map(points).join(' + '),
      sum: points(total),
      raters: kept.length,
      ...(trimmed ? { lowest: points(totals[0] ?? 0), highest: points(totals.at(-1) ?? 0) } : {}),
    },
    formatScore(mean),
  );
  return mean;
}

/** Hundredths as points, as short as can be: 9250 is "92.5". */
function points(hundredths: number): string {
  if (hundredths % 100 === 0) return String(hundredths / 100);
  const decimals = hundredths % 100;
  const whole = (hundredths - decimals) / 100;
  return decimals % 10 === 0 ? `${whole}.${decimals / 10}` : `${whole}.${decimals < 10 ? '0' : ''}${decimals}`;
}
