import { worseGrade, type CampaignInput, type Fact, type Trace } from '@pingyi/plugin-sdk';
import { roundStartOf } from './context.js';
import type { IncidentCap } from './scheme.js';
import { tiers } from './titles.js';

/**
 * The tier that verified incidents inside the round leave (S1.2): of several incidents of a kind the latest is told.
 * @param tier by the score
 */
export function cappedTier(
  tier: string,
  facts: readonly Fact[],
  caps: readonly IncidentCap[],
  campaign: CampaignInput,
  trace: Trace,
): string {
  const from = roundStartOf(campaign);
  let capped = tier;
  for (const { fact, maxGrade } of caps) {
    const dates = facts.flatMap(({ kind, date }) =>
      kind === fact && date !== null && date <= campaign.asOf && (from === null || date >= from) ? [date] : [],
    );
    const last = dates.sort().at(-1);
    if (last === undefined || worseGrade(tiers, capped, maxGrade) === capped) continue;
    trace.add('incident-cap', { incident: fact, date: last, grade: capped }, maxGrade);
    capped = maxGrade;
  }
  return capped;
}
