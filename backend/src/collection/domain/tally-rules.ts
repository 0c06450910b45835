/** A ballot as far as counting is concerned. */
export interface CountedBallot {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  /** The options it ticks, by question role. */
  readonly ticks: readonly { readonly role: string; readonly option: string }[];
}

export interface TallyIncrement {
  readonly campaignId: string;
  readonly unitId: string;
  readonly groupKey: string;
  readonly questionRole: string;
  readonly optionCode: string;
  readonly count: number;
}

const isTallied = (role: string) => role === 'overall' || role.startsWith('item:') || role.startsWith('commitment:');

/**
 * Adds ballots up per subject, group, question role and option. Only roles that grading rates are tallied; `unknown`
 * and `abstain` are counted as options of their own (N5). The result is sorted by its keys.
 */
export function countBallots(ballots: readonly CountedBallot[]): TallyIncrement[] {
  const counts = new Map<string, TallyIncrement>();
  for (const { campaignId, unitId, groupKey, ticks } of ballots) {
    for (const { role: questionRole, option: optionCode } of ticks) {
      if (!isTallied(questionRole)) continue;
      const key = [campaignId, unitId, groupKey, questionRole, optionCode].join('\n');
      const count = (counts.get(key)?.count ?? 0) + 1;
      counts.set(key, { campaignId, unitId, groupKey, questionRole, optionCode, count });
    }
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, increment]) => increment);
}
