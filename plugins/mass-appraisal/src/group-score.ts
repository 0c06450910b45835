import {
  ballotGroup,
  formatExact,
  formatScore,
  hundred,
  optionIndex,
  r2,
  rolesOf,
  sum,
  tallyOf,
  zero,
  type Ballot,
  type Exact,
  type GroupResult,
  type Trace,
} from '@pingyi/plugin-sdk';
import type { AppraisalScheme } from './scheme.js';

const prefix = 'commitment:';

/** A group's result after the mix, and whether it had any commitment to appraise. */
export interface AppraisedGroup {
  readonly result: GroupResult;
  readonly hasCommitments: boolean;
}

/**
 * What a group says (domain 3.3): r2 of the mix of F, the mean index of the commitments that were rated, and O, the
 * index of the overall question; without rated commitments O alone.
 */
export function appraiseGroup(
  group: string,
  ballot: Ballot | undefined,
  scheme: AppraisalScheme,
  trace: Trace,
): AppraisedGroup {
  const sample = { minTurnout: scheme.turnout.get(group) ?? zero, minValid: scheme.minValid };
  const result = ballotGroup(group, ballot, { scale: 'appraisal', values: scheme.overallValues, sample }, trace);
  if (!result.score) return { result, hasCommitments: true };
  const fulfilment = fulfilmentOf(group, ballot, scheme, trace);
  if (!fulfilment) return { result, hasCommitments: false };
  const score = mixed(group, fulfilment, result.score, scheme, trace);
  return { result: { ...result, score, table: { ...result.table, score: formatScore(score) } }, hasCommitments: true };
}

/** Mean index of the commitments that somebody rated; `null` without any. */
function fulfilmentOf(group: string, ballot: Ballot | undefined, scheme: AppraisalScheme, trace: Trace): Exact | null {
  const indices: Exact[] = [];
  for (const role of rolesOf(ballot, prefix)) {
    const index = optionIndex(group, role, tallyOf(ballot, role), scheme.fulfilmentValues, trace);
    if (index) indices.push(index);
  }
  if (indices.length === 0) return null;
  const mean = r2(sum(indices).over(indices.length));
  trace.add(
    'fulfilment',
    { group, terms: indices.map(formatScore).join(' + '), commitments: indices.length },
    formatScore(mean),
  );
  return mean;
}

function mixed(group: string, fulfilment: Exact, overall: Exact, scheme: AppraisalScheme, trace: Trace): Exact {
  const fulfilmentWeight = scheme.mix.get('fulfilment') ?? zero;
  const overallWeight = scheme.mix.get('overall') ?? zero;
  const score = r2(fulfilment.mul(fulfilmentWeight).add(overall.mul(overallWeight)).div(hundred));
  const inputs = {
    group,
    fulfilment: formatScore(fulfilment),
    fulfilmentWeight: formatExact(fulfilmentWeight),
    overall: formatScore(overall),
    overallWeight: formatExact(overallWeight),
  };
  trace.add('mix', inputs, formatScore(score));
  return score;
}
