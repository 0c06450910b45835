import { ceilOf, formatExact, formatScore, percentOf, ratio, type Exact } from '../exact/exact.js';
import { compareText } from '../exact/order.js';
import { emptyTally } from '../input/parse-ballot.js';
import type { Ballot, Tally } from '../input/parsed-input.js';
import type { OptionValues } from '../scheme/scheme-reader.js';
import type { Trace } from './trace.js';
import { weightedCounts } from './weighted-counts.js';

/** Sample floor of a group (N7). */
export interface SampleRule {
  /** Share of the roster, 0 to 1. */
  readonly minTurnout: Exact;
  readonly minValid: number;
}

/** The answers to one question, none when it was not asked. */
export const tallyOf = (ballot: Ballot | undefined, role: string): Tally => ballot?.questions.get(role) ?? emptyTally;

/** The roles that a ballot has answers to and that begin so, such as `item:`; sorted. */
export function rolesOf(ballot: Ballot | undefined, prefix: string): string[] {
  const roles: string[] = [];
  ballot?.questions.forEach((_, role) => {
    if (role.startsWith(prefix)) roles.push(role);
  });
  return roles.sort(compareText);
}

/**
 * Valid answers required (N7): the larger of the turnout share of the roster and the smaller of `minValid` and two
 * thirds of the roster; `minValid` alone when the roster is unknown; at least 1.
 */
export const requiredSample = (roster: number | null, rule: SampleRule): number =>
  roster === null ? Math.max(1, rule.minValid) : floorsOf(roster, rule).required;

function floorsOf(
  roster: number,
  { minTurnout, minValid }: SampleRule,
): { readonly byTurnout: number; readonly byRoster: number; readonly required: number } {
  const byTurnout = ceilOf(minTurnout.times(roster));
  const byRoster = Math.ceil((2 * roster) / 3);
  return { byTurnout, byRoster, required: Math.max(1, byTurnout, Math.min(minValid, byRoster)) };
}

/** `required` with its trace: floor by turnout and floor by number. Without a tally the step tells no counts. */
export function tracedSample(
  group: string,
  roster: number | null,
  rule: SampleRule,
  tally: Tally | null,
  trace: Trace,
): number {
  const { minValid } = rule;
  const minTurnout = formatExact(rule.minTurnout);
  const floors =
    roster === null ? { byTurnout: '-', byRoster: '-', required: requiredSample(null, rule) } : floorsOf(roster, rule);
  const { byTurnout, byRoster, required } = floors;
  const inputs = { group, roster: roster ?? '-', minTurnout, byTurnout, minValid, byRoster };
  if (tally) trace.add('sample', { ...inputs, received: tally.received, valid: tally.valid }, String(required));
  else trace.add('sample-withheld', inputs, String(required));
  return required;
}

/**
 * Index (N5): mean value of the rated answers times 100, rounded; `null` without rated answers. The step is `index`, or for a role
 * such as `item:attitude` the step `item-index` of the `item` attitude, so that a reader sees what was asked.
 */
export function optionIndex(
  group: string,
  role: string,
  { counts }: Tally,
  values: OptionValues,
  trace: Trace,
): Exact | null {
  const { index, sum, valid, terms } = weightedCounts(counts, values);
  if (!index) return null;
  const colon = role.indexOf(':');
  if (colon < 0) trace.add('index', { group, role, terms, sum, valid }, formatScore(index));
  else {
    const kind = role.slice(0, colon);
    trace.add(`${kind}-index`, { group, [kind]: role.slice(colon + 1), terms, sum, valid }, formatScore(index));
  }
  return index;
}

/** {@link optionIndex} of a tally that only informs and leaves no step behind. */
export const informativeIndex = ({ counts }: Tally, values: OptionValues): Exact | null =>
  weightedCounts(counts, values).index;

/** Rate (N6): share of every rated answer but the worst in 100 valid ones, rounded; `null` without rated answers. */
export function favourableRate(
  group: string,
  { counts }: Tally,
  codesBestFirst: readonly string[],
  trace: Trace,
): Exact | null {
  const last = codesBestFirst.length - 1;
  let favourableSum = counts[codesBestFirst[0]!] ?? 0;
  let terms = String(favourableSum);
  for (let index = 1; index < last; index++) {
    const count = counts[codesBestFirst[index]!] ?? 0;
    terms += ' + ' + count;
    favourableSum += count;
  }
  const valid = favourableSum + (counts[codesBestFirst[last]!] ?? 0);
  if (valid === 0) return null;
  const rate = percentOf(favourableSum, valid);
  trace.add('rate', { group, terms, sum: favourableSum, valid }, formatScore(rate));
  return rate;
}

/** Whether a share target is met, compared in integers (N4): part·100 ≥ percent·whole. */
export const meetsShare = (part: number, whole: number, percent: Exact): boolean =>
  ratio(100 * part).gte(percent.mul(ratio(whole)));

/** How many of `whole` a percentage asks for: ceil(percent·whole/100). */
export const neededForShare = (whole: number, percent: Exact): number => ceilOf(percent.mul(ratio(whole, 100)));
