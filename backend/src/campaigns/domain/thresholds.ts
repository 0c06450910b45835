import { isRecord, parseExact } from '@pingyi/plugin-sdk';

/** The least share of a base in percent, as a fraction of whole numbers so that a form compares exactly, or the least number. */
export type Threshold = { readonly percent: number; readonly per: number } | { readonly least: number };

/**
 * What a complete scheme asks of its mandatory indicators (S2.5-S2.7, S3.9), by their ids; empty for a scheme without any.
 * @param unitType whose exemptions are left out
 * @example thresholdsOf({ indicators: [{ id: 'staff', type: 'ratio', minPercent: '33.5' }] }) // { staff: { percent: 335, per: 10 } }
 */
export function thresholdsOf(scheme: Readonly<Record<string, unknown>>, unitType?: string): Record<string, Threshold> {
  const { indicators, exempt } = scheme;
  const exempted = (Array.isArray(exempt) ? (exempt as readonly unknown[]) : []).flatMap((entry) =>
    isRecord(entry) && entry.unitType === unitType ? [entry.indicator] : [],
  );
  const entries: readonly unknown[] = Array.isArray(indicators) ? indicators : [];
  return Object.fromEntries(
    entries.flatMap((entry): [string, Threshold][] => {
      const { id, minPercent, min } = (typeof entry === 'object' && entry !== null ? entry : {}) as Readonly<
        Record<string, unknown>
      >;
      if (typeof id !== 'string' || exempted.includes(id)) return [];
      const [percent, least] = [parseExact(minPercent), parseExact(min)];
      if (percent) return [[id, { percent: Number(percent.numerator), per: Number(percent.denominator) }]];
      return least ? [[id, { least: Number(least.numerator) / Number(least.denominator) }]] : [];
    }),
  );
}
