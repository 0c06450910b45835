import {
  ballotsOf,
  disclose,
  waitingBallots,
  type Floors,
  type GroupFigures,
  type WaitingBallots,
} from '../../disclosure/index.js';
import { breakdownsOf, isBreakdown } from './breakdowns.js';

export interface TallyData {
  readonly unitId: string;
  readonly groupKey: string;
  readonly questionRole: string;
  readonly optionCode: string;
  readonly count: number;
}

/** What may be known of the ballots of a group about a unit: figures, or that they are too few to be shown. */
export type KnownBallots = GroupFigures | 'withheld';

type ByUnitAndGroup<T> = (unitId: string, groupKey: string) => T;

export interface BallotData {
  readonly unitIds: readonly string[];
  readonly groupKeys: readonly string[];
  /** Figures of all that has come in; null for nothing. */
  readonly received: ByUnitAndGroup<GroupFigures | null>;
  /** Whether anybody could hand in a ballot that counts in the grade. */
  readonly couldVote: ByUnitAndGroup<boolean>;
  /** Figures of the run before; null where it withheld them, or there was none. */
  readonly before: ByUnitAndGroup<GroupFigures | null>;
  readonly floors: Floors;
}

export interface DisclosedBallots {
  readonly of: ByUnitAndGroup<KnownBallots>;
  /** Ballots in what is shown, where something is. */
  readonly counts: readonly { readonly unitId: string; readonly groupKey: string; readonly ballots: number }[];
  /** About whom ballots wait. */
  readonly incomplete: readonly { readonly unitId: string; readonly groupKey: string }[];
  /** By group, where any wait. */
  readonly waiting: Readonly<Record<string, WaitingBallots>>;
}

export const nobody: GroupFigures = { questions: {}, breakdowns: {} };

/** What a run may use of the ballots that have come in; see {@link disclose}. Where nobody could vote, that nobody did is no secret. */
export function discloseBallots({
  unitIds,
  groupKeys,
  received,
  couldVote,
  before,
  floors,
}: BallotData): DisclosedBallots {
  const known = new Map<string, KnownBallots>();
  const counts: { unitId: string; groupKey: string; ballots: number }[] = [];
  const incomplete: { unitId: string; groupKey: string }[] = [];
  const waiting = new Map<string, number[]>();
  for (const unitId of unitIds) {
    for (const groupKey of groupKeys.filter((key) => couldVote(unitId, key))) {
      const group = disclose(received(unitId, groupKey) ?? nobody, before(unitId, groupKey), floors);
      known.set(`${unitId} ${groupKey}`, group.shown ?? 'withheld');
      if (group.shown) counts.push({ unitId, groupKey, ballots: ballotsOf(group.shown) });
      if (group.waiting === 0) continue;
      incomplete.push({ unitId, groupKey });
      waiting.set(groupKey, [...(waiting.get(groupKey) ?? []), group.waiting]);
    }
  }
  return {
    of: (unitId, groupKey) => known.get(`${unitId} ${groupKey}`) ?? nobody,
    counts,
    incomplete,
    waiting: Object.fromEntries(
      [...waiting].map(([groupKey, ballots]) => [groupKey, waitingBallots(ballots, floors.ballots)]),
    ),
  };
}

/** Tallies as figures of groups, by `<unit> <group>`. */
export function figuresOf(tallies: readonly TallyData[]): Map<string, GroupFigures> {
  const rows = new Map<string, TallyData[]>();
  for (const row of tallies) {
    const key = `${row.unitId} ${row.groupKey}`;
    const list = rows.get(key);
    if (list) list.push(row);
    else rows.set(key, [row]);
  }
  return new Map(
    [...rows].map(([key, list]) => [key, { questions: questionsOf(list), breakdowns: breakdownsOf(list) }]),
  );
}

function questionsOf(tallies: readonly TallyData[]): Record<string, Record<string, number>> {
  const questions: Record<string, Record<string, number>> = {};
  for (const { questionRole, optionCode, count } of tallies) {
    if (!isBreakdown(questionRole)) (questions[questionRole] ??= {})[optionCode] = count;
  }
  return questions;
}
