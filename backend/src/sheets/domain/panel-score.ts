import { decimalText, toMillionths, type ItemScore } from '@pingyi/form-definitions/vocabulary';

/** An item as the raters of a panel score it. */
export interface PanelItem {
  readonly item: string;
  readonly question: string;
  /** Maximum, as a decimal string. */
  readonly points: string;
  /** Points of each rater in the order of the raters, as decimal strings; null for none. */
  readonly scores: readonly (string | null)[];
  /** Mean of those who scored it, rounded half up to hundredths (N2); null when nobody did. */
  readonly mean: string | null;
  /** Whether the raters differ by more than the limit, so that the chair decides. */
  readonly needsDecision: boolean;
}

/** Points of an item that apply. */
export interface SignedItem {
  readonly item: string;
  /** As a decimal string; null for an item that left the sheet. */
  readonly score: string | null;
  /** Whether the chair has decided them; otherwise they are the mean. */
  readonly decided: boolean;
}

const hundredth = 10_000n;

/** `sum / count` of millionths, half up to hundredths; neither is negative. */
const roundedShare = (sum: bigint, count: bigint): bigint =>
  ((2n * sum + count * hundredth) / (2n * count * hundredth)) * hundredth;

/**
 * Item by item what the raters of a panel give.
 * @param raters scores of each rater for one and the same form
 * @param limit points by which they may differ and the mean applies, as a decimal string
 */
export function panelItems(raters: readonly (readonly ItemScore[])[], limit: string): PanelItem[] {
  const [first = []] = raters;
  const most = toMillionths(Number(limit));
  return first.map(({ item, question, points }) => {
    const scores = raters.map((scored) => scored.find((other) => other.item === item)?.score ?? null);
    const given = scores.flatMap((score) => (score === null ? [] : [toMillionths(Number(score))]));
    const spread = given.reduce((max, one) => (one > max ? one : max), 0n) - given.reduce(lower, given[0] ?? 0n);
    const sum = given.reduce((total, one) => total + one, 0n);
    return {
      item,
      question,
      points,
      scores,
      mean: given.length === 0 ? null : decimalText(roundedShare(sum, BigInt(given.length))),
      needsDecision: spread > most,
    };
  });
}

const lower = (one: bigint, other: bigint): bigint => (other < one ? other : one);

/** What is wrong with a decision of the chair, by the item. */
export interface DecisionFault {
  readonly item: string;
  readonly code: 'required' | 'not-a-choice' | 'out-of-range';
}

/** Every item on which the raters differ too much is decided within its points, and no other one. */
export function faultsOfDecisions(
  items: readonly PanelItem[],
  decisions: ReadonlyMap<string, string>,
): DecisionFault[] {
  const faults = items.flatMap(({ item, points, needsDecision }): DecisionFault[] => {
    const decided = decisions.get(item);
    if (decided === undefined) return needsDecision ? [{ item, code: 'required' }] : [];
    if (!needsDecision) return [{ item, code: 'not-a-choice' }];
    const score = toMillionths(Number(decided));
    return score < 0n || score > toMillionths(Number(points)) ? [{ item, code: 'out-of-range' }] : [];
  });
  const unknown = [...decisions.keys()].filter((item) => !items.some((known) => known.item === item));
  return [...faults, ...unknown.map((item): DecisionFault => ({ item, code: 'not-a-choice' }))];
}

/**
 * The points that apply: the chair's decision where the raters differ too much, otherwise the mean. The total is their sum, so that what stands on
 * the paper adds up; where an item left the sheet, it is scaled to all points like that of a single sheet, r2(M·given/applicable).
 */
export function signedScore(
  items: readonly PanelItem[],
  decisions: ReadonlyMap<string, string>,
): { readonly items: SignedItem[]; readonly total: string } {
  let [given, applicable, maximum] = [0n, 0n, 0n];
  const signed = items.map(({ item, points, mean, needsDecision }): SignedItem => {
    const decided = needsDecision ? decisions.get(item) : undefined;
    const score = decided ?? mean;
    const most = toMillionths(Number(points));
    maximum += most;
    if (score === null) return { item, score: null, decided: false };
    applicable += most;
    given += toMillionths(Number(score));
    return { item, score: decimalText(toMillionths(Number(score))), decided: decided !== undefined };
  });
  const total = applicable === maximum ? given : applicable === 0n ? 0n : roundedShare(maximum * given, applicable);
  return { items: signed, total: decimalText(total) };
}
