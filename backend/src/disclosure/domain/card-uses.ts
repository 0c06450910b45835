import { isTelling, shownCount } from './floor.js';

/** Cards of one batch that open one door. */
export interface CardUses {
  readonly batchId: string;
  readonly groupKey: string;
  readonly door: string;
  readonly used: number;
}

export interface CardUsesOptions {
  readonly floor: number;
  readonly hasOpened: boolean;
  /** Ballots of a door of a group, as the newest run showed them. */
  readonly before: (door: string, groupKey: string) => number | null;
}

/**
 * How many cards of each batch may be said to be used. Batches and doors cut the same ballots in two ways, so the counts of a group's
 * batches are shown only where every piece of both cuts is nobody or enough, and every door shows all that has come in.
 * A batch that is not in the answer is withheld.
 */
export function shownCardUses(uses: readonly CardUses[], { floor, hasOpened, before }: CardUsesOptions): ReadonlyMap<string, number> {
  if (!hasOpened) return new Map(uses.map(({ batchId }) => [batchId, 0]));
  const shown = new Map<string, number>();
  for (const ofGroup of piecesBy(uses, ({ groupKey }) => groupKey)) {
    const isTold = (piece: Piece): boolean => {
      const [{ door, groupKey }] = piece;
      const now = usedIn(piece);
      return now === 0 || shownCount({ now, before: before(door, groupKey), hasOpened }, floor) === now;
    };
    if (ofGroup.some(({ used }) => isTelling(used, floor)) || !piecesBy(ofGroup, ({ door }) => door).every(isTold)) continue;
    for (const ofBatch of piecesBy(ofGroup, ({ batchId }) => batchId)) if (usedIn(ofBatch) > 0) shown.set(ofBatch[0].batchId, usedIn(ofBatch));
  }
  return shown;
}

type Piece = readonly [CardUses, ...CardUses[]];

function piecesBy(uses: readonly CardUses[], keyOf: (use: CardUses) => string): Piece[] {
  const pieces = new Map<string, [CardUses, ...CardUses[]]>();
  for (const use of uses) {
    const piece = pieces.get(keyOf(use));
    if (piece) piece.push(use);
    else pieces.set(keyOf(use), [use]);
  }
  return [...pieces.values()];
}

const usedIn = (uses: readonly CardUses[]): number => uses.reduce((sum, { used }) => sum + used, 0);
