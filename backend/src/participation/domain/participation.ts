import type { ChannelShare } from '../../disclosure/index.js';
import type { Requirement } from './required-sample.js';

/** Ballots of one group for one unit. */
export interface BallotCounts {
  readonly key: string;
  /** How many people the group has; null = unknown. */
  readonly roster: number | null;
  /** Cards and paper ballots handed out. */
  readonly issued: number;
  /** Who was present, where a meeting votes; null = not entered. */
  readonly attended: number | null;
  /** Null while too few have answered to be shown: a count that small could point at a person (security A3). */
  readonly received: number | null;
  /** Null where the scheme asks for nothing, or the roster is unknown and it asks for a quorum. */
  readonly required: Requirement | null;
  /** How much of it came on paper; null where none did, or it is not shown. */
  readonly paper: ChannelShare | null;
  /** How much of it was filled in on a device of the office; as above. */
  readonly assisted: ChannelShare | null;
  /** Whether that is met as grading sees it; see {@link isEnough}. */
  readonly enough: boolean;
}

/** Sheets of one group for one unit. */
export interface SheetCounts {
  readonly key: string;
  /** The unit fills in one sheet itself; otherwise each assessor fills in one. */
  readonly ofUnit: boolean;
  readonly submitted: number;
  readonly drafts: number;
  /** Of those that were submitted, how many are being written anew. */
  readonly revising: number;
  /** Of those that were submitted, how many went back and wait to be mended. */
  readonly returned: number;
  /** When the last one was submitted, an instant; null for none. */
  readonly lastAt: string | null;
}

export interface UnitParticipation {
  readonly ballots: readonly BallotCounts[];
  readonly sheets: readonly SheetCounts[];
}

/** Ballots of one group at the door where they are handed in. */
export interface DoorCounts extends BallotCounts {
  /** The unit whose door it is; where one ballot rates many units, they share it and its counts. */
  readonly door: string;
}

/** With doors, which only totals need. */
export interface ParticipationAtDoors extends UnitParticipation {
  readonly ballots: readonly DoorCounts[];
}

export interface ParticipationTotals {
  readonly units: number;
  /** `unitsReached`: units of whose group enough have taken part; null where the scheme asks for nothing. */
  readonly ballots: readonly {
    readonly key: string;
    readonly issued: number;
    readonly received: number;
    readonly unitsReached: number | null;
  }[];
  /** `units`: units with a submitted sheet. */
  readonly sheets: readonly {
    readonly key: string;
    readonly submitted: number;
    readonly drafts: number;
    readonly units: number;
  }[];
}

export const withoutDoors = ({ ballots, sheets }: ParticipationAtDoors): UnitParticipation => ({
  ballots: ballots.map(({ door: _door, ...group }) => group),
  sheets,
});

/**
 * Whether enough have taken part, as grading will see it: a ballot that rates nothing is received, and is not valid (N6, N7). Too few to
 * be shown are not shown to be enough either.
 * @param valid ballots that rate the unit, and those that wait, of which nobody knows; how many is not to be shown, since a number that
 * moves with a ballot tells whether it rated
 */
export function isEnough(
  { required, attended, received }: Pick<BallotCounts, 'required' | 'attended' | 'received'>,
  valid: number,
): boolean {
  if (required === null) return false;
  return required.of === 'attendance'
    ? attended !== null && attended >= required.count
    : received !== null && Math.min(received, valid) >= required.count;
}

/** Sums per group. Counts that are withheld are no part of any sum, lest a search for one unit tells them. */
export function participationTotals(
  groups: readonly { readonly key: string; readonly kind: 'sheet' | 'ballot' }[],
  units: readonly ParticipationAtDoors[],
): ParticipationTotals {
  const keysOf = (kind: 'sheet' | 'ballot') => groups.filter((group) => group.kind === kind).map(({ key }) => key);
  const sum = <T>(entries: readonly T[], value: (entry: T) => number) =>
    entries.reduce((total, entry) => total + value(entry), 0);
  return {
    units: units.length,
    ballots: keysOf('ballot').map((key) => {
      const mine = units.flatMap(({ ballots }) => ballots.filter((group) => group.key === key));
      const doors = [...new Map(mine.map((group) => [group.door, group])).values()];
      return {
        key,
        issued: sum(doors, ({ issued }) => issued),
        received: sum(doors, ({ received }) => received ?? 0),
        unitsReached: mine.every(({ required }) => required === null)
          ? null
          : mine.filter(({ enough }) => enough).length,
      };
    }),
    sheets: keysOf('sheet').map((key) => {
      const mine = units.flatMap(({ sheets }) => sheets.filter((group) => group.key === key));
      return {
        key,
        submitted: sum(mine, ({ submitted }) => submitted),
        drafts: sum(mine, ({ drafts }) => drafts),
        units: mine.filter(({ submitted }) => submitted > 0).length,
      };
    }),
  };
}
