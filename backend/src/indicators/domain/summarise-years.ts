import { formatScore, meetsShare, ratio } from '@pingyi/plugin-sdk';
import type { MeasuredYear } from './measure-years.js';

/** What all units together say of a year. */
export interface YearSummary {
  readonly year: number;
  readonly units: number;
  /** Units with a value. */
  readonly noted: number;
  readonly met: number;
  /** Percent of all units that reach the target, two decimals; units without a value are in the denominator (I13). Null where none is judged. */
  readonly share: string | null;
  /** Whether as large a part of the units reaches it as should; null where nothing is asked. */
  readonly reached: boolean | null;
}

/**
 * @param rows the measured years of each unit
 * @param asked whether there is a target, and percent of the units that should reach it
 */
export const summariseYears = (
  rows: readonly (readonly MeasuredYear[])[],
  years: readonly number[],
  { hasTarget, shareOfUnits }: { readonly hasTarget: boolean; readonly shareOfUnits: number | null },
): YearSummary[] =>
  years.map((year) => {
    const ofYear = rows.flatMap((row) => row.filter((measured) => measured.year === year));
    const met = ofYear.filter(({ verdict }) => verdict === 'met').length;
    const units = rows.length;
    const isJudged = hasTarget && ofYear.some(({ verdict }) => verdict !== null);
    return {
      year,
      units,
      noted: ofYear.length,
      met,
      share: isJudged ? formatScore(ratio(100 * met, units)) : null,
      reached: isJudged && shareOfUnits !== null ? meetsShare(met, units, ratio(shareOfUnits)) : null,
    };
  });
