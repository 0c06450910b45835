import type { SubjectInTable } from '../../campaigns/index.js';
import type { DoorCounts } from '../../participation/index.js';
import type { OnDay } from './day-steps.js';

/** Sheets about a unit, those that records ask for left out: each that is due is in one of the first three numbers. */
export interface SheetStanding {
  readonly handedIn: number;
  readonly begun: number;
  readonly notBegun: number;
  /** Of those that were handed in, how many are being written anew. */
  readonly revising: number;
  /** Of those that were handed in, how many went back and wait to be mended. */
  readonly returned: number;
}

/** Ballots of a group about a unit with their days, as far as those are told. */
export interface GroupStanding extends DoorCounts {
  readonly days: readonly OnDay[];
}

/** How one unit of a campaign stands. */
export interface DeskUnit {
  readonly subject: SubjectInTable;
  readonly ballots: readonly GroupStanding[];
  readonly sheets: SheetStanding;
  /** Facts and figures that wait for their second person; null for who may not read facts. */
  readonly waiting: number | null;
  /** The last day that is told of its ballots, or on which a sheet was handed in; null for none. */
  readonly lastDay: string | null;
  /** Whether it will have too few ballots at this pace; null where nothing is said. */
  readonly misses: boolean | null;
}

/** How many of those who must take part have, never more than must. */
export function takenPart({ required, attended, received }: DoorCounts): number {
  if (required === null) return 0;
  return Math.min(required.count, (required.of === 'attendance' ? attended : received) ?? 0);
}

interface Asked {
  readonly need: number;
  readonly have: number;
  readonly sheets: SheetStanding;
}

/** How much of what is asked is done: of those who must take part, else of the sheets; null where nothing is asked. */
export function shareOf({ need, have, sheets }: Asked): number | null {
  if (need > 0) return have / need;
  const due = sheets.handedIn + sheets.begun + sheets.notBegun;
  return due > 0 ? sheets.handedIn / due : null;
}

/** {@link shareOf} one unit. */
export const shareDone = ({ ballots, sheets }: Pick<DeskUnit, 'ballots' | 'sheets'>): number | null =>
  shareOf({
    need: ballots.reduce((sum, { required }) => sum + (required?.count ?? 0), 0),
    have: ballots.reduce((sum, group) => sum + takenPart(group), 0),
    sheets,
  });
