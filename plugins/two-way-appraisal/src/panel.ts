import {
  ceilOf,
  formatScore,
  optionIndex,
  ratio,
  tallyOf,
  withheldGroup,
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
  const roster = ballot?.roster ?? null;
  const required = roster === null ? null : ceilOf(scheme.quorum.mul(ratio(roster)));
  if (ballot?.withheld) return withheldPanel(group, ballot, required, trace);
  const tally = tallyOf(ballot, 'overall');
  const { received, valid, counts } = tally;
  const attended = ballot?.attended ?? received;
  if (required !== null) trace.add('quorum', { group, roster, attended }, String(required));
  const fault = ballot ? faultOf(ballot, { received, valid, attended, required }) : 'MISSING';
  const score = fault === null ? optionIndex(group, 'overall', tally, scheme.values, trace) : null;
  const count = (code: string) => counts[code] ?? 0;
  return {
    result: {
      group,
      fault,
      score,
      rate: null,
      table: { score: score && formatScore(score), received, valid, ...(required === null ? {} : { required }) },
    },
    valid,
    bad: count('incompetent'),
    good: count('excellent') + count('competent'),
  };
}

/**
 * A panel with too few ballots to be shown. Whether enough were present is still told where attendance was entered; attendance that
 * would have to be read off the ballots is not.
 */
function withheldPanel(group: string, { roster, attended }: Ballot, required: number | null, trace: Trace): Panel {
  if (required !== null && attended !== null) trace.add('quorum', { group, roster, attended }, String(required));
  trace.add('panel-withheld', { group }, 'INSUFFICIENT_SAMPLE');
  const result = withheldGroup(group, required);
  const lacksQuorum = required === null || (attended !== null && attended < required);
  return { result: lacksQuorum ? { ...result, fault: 'NO_QUORUM' } : result, valid: 0, bad: 0, good: 0 };
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
