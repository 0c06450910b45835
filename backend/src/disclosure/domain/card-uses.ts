import { isTelling, shownCount } from './floor.js';

export interface BatchUses {
  readonly batchId: string;
  readonly groupKey: string;
  /** For how many units its cards were issued. */
  readonly units: number;
  readonly used: number;
}

/** Ballots at one door. */
export interface DoorBallots {
  readonly door: string;
  readonly groupKey: string;
  readonly ballots: number;
}

export interface CardUses {
  readonly batches: readonly BatchUses[];
  readonly doors: readonly DoorBallots[];
  readonly floor: number;
  readonly hasOpened: boolean;
  /** Ballots of a door of a group, as the newest run showed them. */
  readonly before: (door: string, groupKey: string) => number | null;
}

/**
 * How many cards of each batch may be said to be used; a batch that is not in the answer is withheld. Batches and doors cut the same ballots
 * in two ways. The batches of a group are told only where every door shows all that has come in, and where the pieces of both cuts are
 * known not to be small: one batch was used, or there is one door, or every door belongs to one batch.
 */
export function shownCardUses({ batches, doors, floor, hasOpened, before }: CardUses): ReadonlyMap<string, number> {
  if (!hasOpened) return new Map(batches.map(({ batchId }) => [batchId, 0]));
  const isTold = ({ door, groupKey, ballots }: DoorBallots): boolean =>
    ballots === 0 || shownCount({ now: ballots, before: before(door, groupKey), hasOpened }, floor) === ballots;
  const groups = new Set(batches.map(({ groupKey }) => groupKey));
  return new Map(
    [...groups].flatMap((groupKey) => {
      const issued = batches.filter((batch) => batch.groupKey === groupKey);
      const used = issued.filter((batch) => batch.used > 0);
      const open = doors.filter((door) => door.groupKey === groupKey);
      const areApart = issued.reduce((units, batch) => units + batch.units, 0) === open.length;
      const hasSmallPiece = used.some((batch) => isTelling(batch.used, floor)) || !open.every(isTold);
      if (hasSmallPiece || (used.length > 1 && open.length > 1 && !areApart)) return [];
      return used.map((batch): [string, number] => [batch.batchId, batch.used]);
    }),
  );
}
