import { hundredthsOf } from '@pingyi/plugin-sdk';

/** One of those who compete. */
export interface Competitor {
  readonly unitId: string;
  /** Those of one field, or of one kind where there are no fields, compete with each other. */
  readonly among: string;
  readonly score: string;
  /** What separates equal scores; null where nothing does. */
  readonly separator: string | null;
}

const better = (a: Competitor, b: Competitor): number =>
  hundredthsOf(b.score) - hundredthsOf(a.score) || hundredthsOf(b.separator ?? '0') - hundredthsOf(a.separator ?? '0');

/** The place of each among those it competes with; equal ones share it (N9, P21). */
export function ranksAmong(competitors: readonly Competitor[]): Map<string, number> {
  const ranks = new Map<string, number>();
  const last = new Map<string, { readonly one: Competitor; readonly rank: number; readonly count: number }>();
  for (const one of [...competitors].sort(better)) {
    const before = last.get(one.among);
    const count = (before?.count ?? 0) + 1;
    const rank = before && better(before.one, one) === 0 ? before.rank : count;
    last.set(one.among, { one, rank, count });
    ranks.set(one.unitId, rank);
  }
  return ranks;
}
