import {
  ceilOf,
  formatScore,
  optionIndex,
  ratio,
  tallyOf,
  type Ballot,
  type GroupFault,
  type GroupResult,
  type Trace,
} from '@pingyi/plugin-sdk';
import type { TwoWayScheme } from './scheme.js';

/** A panel that met and voted, with the counts that decide beside its index. */
export interface Panel {
  readonly result: GroupResult;
  readonly valid: number;
  /** 不称职 votes. */
  readonly bad: number;
  /** 优秀 and 称职 votes. */
  readonly good: number;
}

/** One panel (domain 3.5): whether its vote counts, and its index. Checks in the order of the contract. */
export function panelOf(group: string, ballot: Ballot | undefined, scheme: TwoWayScheme, trace: Trace): Panel {
  const tally = tallyOf(ballot, 'overall');
  const { received, valid, counts } = tally;
  const attended = ballot?.attended ?? received;
  const roster = ballot?.roster ?? null;
  const required = roster === null ? null : ceilOf(scheme.quorum.mul(ratio(roster)));
  if (required !== null) trace.add('quorum', { group, roster, attended }, String(required));
  const fault = ballot ? faultOf(ballot, { received, valid, attended, required }) : 'MISSING';
  const score = fault === null ? optionIndex(group, 'overall', tally, scheme.values, trace) : null;
  const count = (code: string) => counts[code] ?? 0;
  return {
    result: { group, fault, score, rate: null, table: { score: score && formatScore(score), received, valid, ...(required === null ? {} : { required }) } },
    valid,
    bad: count('incompetent'),
    good: count('excellent') + count('competent'),
  };
}

interface Attendance {
  readonly received: number;
  readonly valid: number;
  readonly attended: number;
  readonly required: number | null;
}

function faultOf({ issued }: Ballot, { received, valid, attended, required }: Attendance): GroupFault | null {
  if (received > attended || (issued !== null && received > issued)) return 'INVALID_COUNT';
  if (required === null || attended < required) return 'NO_QUORUM';
  if (received === 0) return 'MISSING';
  return valid === 0 ? 'INSUFFICIENT_SAMPLE' : null;
}
