import { unratedOptions } from '../contract/codes.js';
import { ceilOf, formatExact, formatScore, r2, ratio, zero, type Exact } from '../exact/exact.js';
import type { Ballot } from '../input/parsed-input.js';
import type { OptionValues } from '../scheme/scheme-reader.js';
import type { Trace } from './trace.js';

type OptionCounts = ReadonlyMap<string, number>;

/** Received counts every answer; valid leaves out 不了解 and 弃权 (N5). */
export interface Turnout {
  readonly received: number;
  readonly valid: number;
}

/** Sample floor of a group (N7). */
export interface SampleRule {
  /** Share of the roster, 0 to 1. */
  readonly minTurnout: Exact;
  readonly minValid: number;
}

const unrated: ReadonlySet<string> = new Set(unratedOptions);
const isRated = (code: string) => !unrated.has(code);

/** The counts of one question, empty when it was not asked. */
export const countsOf = (ballot: Ballot | undefined, role: string): OptionCounts => ballot?.questions.get(role) ?? new Map();

export function turnout(counts: OptionCounts): Turnout {
  let received = 0;
  let valid = 0;
  for (const code of counts.keys()) {
    const count = counts.get(code) ?? 0;
    received += count;
    if (isRated(code)) valid += count;
  }
  return { received, valid };
}

/**
 * Valid answers required (N7): the larger of the turnout share of the roster and the smaller of `minValid` and two
 * thirds of the roster; `minValid` alone when the roster is unknown; at least 1.
 */
export function requiredSample(roster: number | null, rule: SampleRule): number {
  if (roster === null) return Math.max(1, rule.minValid);
  return Math.max(1, byTurnout(roster, rule), Math.min(rule.minValid, byRoster(roster)));
}

const byTurnout = (roster: number, { minTurnout }: SampleRule): number => ceilOf(minTurnout.mul(ratio(roster)));
const byRoster = (roster: number): number => Math.ceil((2 * roster) / 3);

/** `required` with its trace: floor by turnout and floor by number. */
export function tracedSample(group: string, roster: number | null, rule: SampleRule, count: Turnout, trace: Trace): number {
  const required = requiredSample(roster, rule);
  trace.add(
    'sample',
    {
      group,
      roster: roster ?? '-',
      minTurnout: formatExact(rule.minTurnout),
      byTurnout: roster === null ? '-' : byTurnout(roster, rule),
      minValid: rule.minValid,
      byRoster: roster === null ? '-' : byRoster(roster),
      received: count.received,
      valid: count.valid,
    },
    String(required),
  );
  return required;
}

/** Index (N5): mean value of the rated answers times 100, rounded; `null` without rated answers. */
export function optionIndex(group: string, role: string, counts: OptionCounts, values: OptionValues, trace: Trace): Exact | null {
  // A plain loop without pairs: this runs for every question of every unit, in an interpreter.
  const terms: string[] = [];
  let weighted = zero;
  let valid = 0;
  for (const code of values.keys()) {
    const value = values.get(code) ?? zero;
    const count = counts.get(code) ?? 0;
    valid += count;
    weighted = weighted.add(value.times(count));
    terms.push(`${count}×${formatExact(value)}`);
  }
  if (valid === 0) return null;
  const index = r2(weighted.mul(ratio(100, valid)));
  trace.add('index', { group, role, terms: terms.join(' + '), sum: formatExact(weighted), valid }, formatScore(index));
  return index;
}

/** Rate (N6): share of every rated answer but the worst in 100 valid ones, rounded; `null` without rated answers. */
export function favourableRate(group: string, counts: OptionCounts, codesBestFirst: readonly string[], trace: Trace): Exact | null {
  const rated = codesBestFirst.map((code) => counts.get(code) ?? 0);
  const valid = rated.reduce((total, count) => total + count, 0);
  if (valid === 0) return null;
  const favourable = rated.slice(0, -1);
  const favourableSum = favourable.reduce((total, count) => total + count, 0);
  const rate = r2(ratio(100 * favourableSum, valid));
  trace.add('rate', { group, terms: favourable.join(' + '), sum: favourableSum, valid }, formatScore(rate));
  return rate;
}

/** Whether a share target is met, compared in integers (N4): part·100 ≥ percent·whole. */
export const meetsShare = (part: number, whole: number, percent: Exact): boolean =>
  ratio(100 * part).gte(percent.mul(ratio(whole)));

/** How many of `whole` a percentage asks for: ceil(percent·whole/100). */
export const neededForShare = (whole: number, percent: Exact): number => ceilOf(percent.mul(ratio(whole, 100)));
