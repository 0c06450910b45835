import {
  floorOf,
  hundredthsOf,
  ratio,
  selectFirst,
  type Draft,
  type Exact,
  type Selection,
  type TieRule,
} from '@pingyi/plugin-sdk';
import type { StarScheme } from './scheme.js';

/** A unit with so many points that its stars have places. */
export interface Contender {
  readonly id: string;
  readonly draft: Draft;
  readonly score: string;
  readonly hundredths: number;
  /** Index of the residents in hundredths, which separates equal scores; 0 without their vote, so that it separates nobody then. */
  readonly mass: number;
}

/** How many of a kind may have five and four stars; `null` for no limit. */
export interface Places {
  readonly units: number;
  readonly five: number | null;
  readonly four: number | null;
}

/** Who gets a place, who waits for a decision, and about whom one was made. */
export type Verdicts = Readonly<Record<'selected' | 'pending' | 'decided', ReadonlySet<Contender>>>;

/** What the places of a kind make of its contenders. */
export interface Settled {
  readonly five: Verdicts;
  readonly four: Verdicts;
}

/** floor(share · units of the kind), exact; units without a grade count as well (I13). */
export const placesOf = (units: number, { fiveStarQuota, fourStarQuota }: StarScheme): Places => {
  const share = (quota: Exact | null) => (quota === null ? null : floorOf(quota.mul(ratio(units))));
  return { units, five: share(fiveStarQuota), four: share(fourStarQuota) };
};

export function contenderOf(draft: Draft): Contender | undefined {
  if (draft.score === null || (draft.grade !== 'five-stars' && draft.grade !== 'four-stars')) return undefined;
  const { mass } = draft.extra;
  return {
    id: draft.subject,
    draft,
    score: draft.score,
    hundredths: hundredthsOf(draft.score),
    mass: typeof mass === 'string' ? hundredthsOf(mass) : 0,
  };
}

const better = (a: Contender, b: Contender): number => b.hundredths - a.hundredths || b.mass - a.mass;
const sameStanding = (a: Contender, b: Contender): boolean => better(a, b) === 0;

/**
 * Five stars go to the best of a kind while there are places, and whoever is beyond them competes for four. While a tie at five stars is open
 * as many of the tied as find no place there will take places for four, whoever they are, since they stand before everybody else.
 */
export function settle(contenders: readonly Contender[], { five, four }: Places, rule: TieRule): Settled {
  const ranked = [...contenders].sort(better);
  const best = ranked.filter(({ draft }) => draft.grade === 'five-stars');
  const fives = selectFirst(best, five ?? best.length, sameStanding, rule);
  const taken = fives.pending.length === 0 ? 0 : fives.selected.length + fives.pending.length - (five ?? 0);
  const rest = [...fives.excluded, ...fives.beyond, ...ranked.filter(({ draft }) => draft.grade === 'four-stars')];
  rest.sort(better);
  const fours = selectFirst(rest, Math.max(0, (four ?? Infinity) - taken), sameStanding, rule);
  return { five: verdictsOf(fives), four: verdictsOf(fours) };
}

const verdictsOf = ({ selected, pending, decided }: Selection<Contender>): Verdicts => ({
  selected: new Set(selected),
  pending: new Set(pending),
  decided,
});
