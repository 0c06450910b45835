/** What a later campaign that asked residents says about a unit. */
export interface SurveyResult {
  readonly asOf: string;
  readonly grade: string | null;
  /** The lowest grade of its type. */
  readonly lowest: string | null;
  /** Keys of the reasons of its grade, as proposals of records name them. */
  readonly reasons: readonly string[];
}

/** The campaign whose result proposed a record, and what it said; null for a record of another origin. */
export function proposedBy(origin: string | null): { readonly campaignId: string; readonly reason: string } | null {
  const [, campaignId, reason] = /^([0-9a-f-]{36}) (.+)$/.exec(origin ?? '') ?? [];
  return campaignId === undefined || reason === undefined ? null : { campaignId, reason };
}

/**
 * Whether residents who were asked again are satisfied (S1.18, P18): after the campaign that proposed the record they gave the unit a grade that
 * is not the lowest, and not for the same reason.
 * @param proposed reference day of that campaign, and the reason
 */
export const isSettledBy = (
  { asOf, reason }: { readonly asOf: string; readonly reason: string },
  results: readonly SurveyResult[],
): boolean =>
  results.some(
    (result) =>
      result.asOf > asOf && result.grade !== null && result.grade !== result.lowest && !result.reasons.includes(reason),
  );
