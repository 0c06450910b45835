import { scales, type ScaleName, type Status } from '../contract/codes.js';
import type { GroupTable, Reason } from '../contract/grading-result.js';
import { formatScore, zero, type Exact } from '../exact/exact.js';
import type { Ballot, Sheet } from '../input/parsed-input.js';
import type { OptionValues } from '../scheme/scheme-reader.js';
import { sheetMean } from './sheet-mean.js';
import { favourableRate, optionIndex, tallyOf, tracedSample, type SampleRule } from './tally.js';
import type { Trace } from './trace.js';

/** Whether a group can be used, or why not, strongest reason first. */
export const groupFaults = ['INVALID_COUNT', 'NO_QUORUM', 'INSUFFICIENT_SAMPLE', 'MISSING'] as const;
export type GroupFault = (typeof groupFaults)[number];

/** What one group says about one subject; `score` is set exactly when there is no fault. */
export interface GroupResult {
  readonly group: string;
  readonly fault: GroupFault | null;
  readonly score: Exact | null;
  readonly rate: Exact | null;
  readonly table: GroupTable;
}

/** A group of assessors: their mean, or MISSING. */
export function sheetGroup(
  group: string,
  sheets: readonly Sheet[] | undefined,
  trimFrom: number,
  trace: Trace,
): GroupResult {
  const score = sheetMean(group, sheets ?? [], trimFrom, trace);
  return { group, fault: score ? null : 'MISSING', score, rate: null, table: { score: score && formatScore(score) } };
}

/** How a group of voters is counted. */
export interface BallotRule {
  readonly scale: ScaleName;
  readonly values: OptionValues;
  readonly sample: SampleRule;
}

/**
 * A group of voters by its `overall` question: received > issued is INVALID_COUNT (I6), nothing received MISSING, fewer
 * valid than required INSUFFICIENT_SAMPLE (N7). A faulty group shows its counts, never a score; one that the input withholds
 * is INSUFFICIENT_SAMPLE and shows no counts either.
 */
export function ballotGroup(group: string, ballot: Ballot | undefined, rule: BallotRule, trace: Trace): GroupResult {
  const roster = ballot?.roster ?? null;
  if (ballot?.withheld)
    return withheldGroup(group, tracedSample(group, roster, rule.sample, null, trace), { rate: null });
  const tally = tallyOf(ballot, 'overall');
  const { received, valid } = tally;
  const required = tracedSample(group, roster, rule.sample, tally, trace);
  const fault = ballotFault(received, valid, required, ballot?.issued ?? null);
  const score = fault ? null : optionIndex(group, 'overall', tally, rule.values, trace);
  const rate = fault ? null : favourableRate(group, tally, scales[rule.scale], trace);
  const table = { score: score && formatScore(score), rate: rate && formatScore(rate), received, valid, required };
  return { group, fault, score, rate, table };
}

/**
 * A group that has too few ballots to be shown.
 * @param required what it would have needed; null where that is not known
 * @param figures further members of its table
 */
export const withheldGroup = (
  group: string,
  required: number | null,
  figures: { readonly rate?: null } = {},
): GroupResult => ({
  group,
  fault: 'INSUFFICIENT_SAMPLE',
  score: null,
  rate: null,
  table: { score: null, ...figures, received: null, valid: null, ...(required === null ? {} : { required }) },
});

function ballotFault(received: number, valid: number, required: number, issued: number | null): GroupFault | null {
  if (issued !== null && received > issued) return 'INVALID_COUNT';
  if (received === 0) return 'MISSING';
  return valid < required ? 'INSUFFICIENT_SAMPLE' : null;
}

/** Groups whose fault matters: a group without weight is never missing, but its other faults count. */
export const faultyGroups = (groups: readonly GroupResult[], weights: ReadonlyMap<string, Exact>): GroupResult[] =>
  groups.filter(({ group, fault }) => fault !== null && (fault !== 'MISSING' || isNeeded(group, weights)));

export function isNeeded(group: string, weights: ReadonlyMap<string, Exact>): boolean {
  const weight = weights.get(group);
  return weight !== undefined && weight.gt(zero);
}

/** The strongest status over faulty groups; MISSING makes a subject INCOMPLETE. */
export function statusOfFaults(faults: readonly GroupResult[]): Status {
  const strongest = groupFaults.find((fault) => faults.some((group) => group.fault === fault));
  return strongest === undefined ? 'FINAL' : strongest === 'MISSING' ? 'INCOMPLETE' : strongest;
}

const reasonCodes: Readonly<Record<GroupFault, string>> = {
  INVALID_COUNT: 'INVALID_COUNT',
  NO_QUORUM: 'QUORUM',
  INSUFFICIENT_SAMPLE: 'INSUFFICIENT_SAMPLE',
  MISSING: 'MISSING',
};

/** One reason per unusable group. */
export const faultReasons = (faults: readonly GroupResult[]): Reason[] =>
  faults.flatMap(({ group, fault }) => (fault ? [{ code: reasonCodes[fault], params: { group } }] : []));
