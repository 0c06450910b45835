import { compareExact, formatExact, formatScore, r2, ratio, sum, type Exact } from '../exact/exact.js';
import type { Sheet } from '../input/parsed-input.js';
import type { Trace } from './trace.js';

/** Raters from which one highest and one lowest total are dropped, unless the scheme says otherwise (N8). */
export const defaultTrimFrom = 5;

/** Mean of the raters' totals, trimmed from `trimFrom` raters on (N8), rounded; `null` without a sheet. */
export function sheetMean(group: string, sheets: readonly Sheet[], trimFrom: number, trace: Trace): Exact | null {
  if (sheets.length === 0) return null;
  // Sorted, so that the order of raters leaves no mark on the trace.
  const totals = sheets.map(({ total }) => total).sort(compareExact);
  const trimmed = totals.length >= trimFrom;
  const kept = trimmed ? totals.slice(1, -1) : totals;
  const total = sum(kept);
  const mean = r2(total.div(ratio(kept.length)));
  trace.add(
    trimmed ? 'trimmed-mean' : 'mean',
    {
      group,
      terms: kept.map(formatExact).join(' + '),
      sum: formatExact(total),
      raters: kept.length,
      ...(trimmed ? { lowest: formatExact(totals[0] ?? mean), highest: formatExact(totals.at(-1) ?? mean) } : {}),
    },
    formatScore(mean),
  );
  return mean;
}
