/**
 * A threshold pool mix: nothing is counted until `threshold` ballots of a lot of a collector wait; then all but `stay`, chosen at random,
 * are counted together. So at least ten move at once and ten always wait.
 */
export const poolRules = { threshold: 20, stay: 10 } as const;

/** How many of the waiting ballots of a lot are counted now; with `stay` 0, every one. */
export const moversOf = (waiting: number, stay: number): number =>
  stay === 0 ? waiting : waiting >= poolRules.threshold ? waiting - stay : 0;

/** A waiting ballot; ids are random, so that their order says nothing about arrival. */
export interface WaitingId {
  readonly collectorId: string;
  readonly lot: number;
  readonly id: string;
}

/** A waiting ballot that is to be read. */
export interface WaitingBallot extends WaitingId {
  /** Length of its sealed answers. */
  readonly bytes: number;
}

/** What one transaction may hold: enough rows to be cheap, not so many that arrivals wait; and no more than memory should. */
export interface SliceLimits {
  readonly rows: number;
  readonly bytes: number;
}

/** Waiting ballots of a lot, by the first and the last of their ids. */
export interface WaitingRange {
  readonly collectorId: string;
  readonly lot: number;
  readonly from: string;
  readonly to: string;
  /** Whether these are all that wait of it. */
  readonly isWhole: boolean;
}

/** Waiting ballots that are handled in one transaction. */
export interface Slice {
  readonly ranges: readonly WaitingRange[];
  /** How many there are. */
  readonly ballots: number;
  /** Ids of those that are not counted yet. */
  readonly staying: ReadonlySet<string>;
}

/**
 * Cuts waiting ballots into transactions that stay about within limits. No cut leaves fewer than ten counted ballots of a lot on either
 * side, since those that are counted in one transaction can be told from others.
 * @param waiting grouped by collector and lot, each group in the order of its random ids
 */
export function cutIntoSlices(waiting: readonly WaitingBallot[], stay: number, limits: SliceLimits): Slice[] {
  const slices: Slice[] = [];
  let ranges: WaitingRange[] = [];
  let [ballots, bytes] = [0, 0];
  let staying = new Set<string>();
  const close = (): void => {
    if (ballots > 0) slices.push({ ranges, ballots, staying });
    ranges = [];
    [ballots, bytes] = [0, 0];
    staying = new Set();
  };
  const isFull = (rows: number, more: number): boolean => ballots + rows > limits.rows || bytes + more > limits.bytes;
  for (const group of groups(waiting)) {
    if (isFull(group.length, bytesOf(group))) close();
    const movers = moversOf(group.length, stay);
    let cutAt = 0;
    const addRange = (end: number): void => {
      const [first, last] = [group[cutAt], group[end - 1]];
      if (!first || !last) return;
      ranges.push({
        collectorId: first.collectorId,
        lot: first.lot,
        from: first.id,
        to: last.id,
        isWhole: cutAt === 0 && end === group.length,
      });
      cutAt = end;
    };
    for (const [at, ballot] of group.entries()) {
      if (isFull(1, ballot.bytes) && at - cutAt >= poolRules.stay && movers - at >= poolRules.stay) {
        addRange(at);
        close();
      }
      ballots++;
      bytes += ballot.bytes;
      if (at >= movers) staying.add(ballot.id);
    }
    addRange(group.length);
  }
  close();
  return slices;
}

const bytesOf = (group: readonly WaitingBallot[]): number => group.reduce((sum, { bytes }) => sum + bytes, 0);

function* groups(waiting: readonly WaitingBallot[]): Generator<WaitingBallot[]> {
  let group: WaitingBallot[] = [];
  for (const ballot of waiting) {
    if (group[0] && (group[0].collectorId !== ballot.collectorId || group[0].lot !== ballot.lot)) {
      yield group;
      group = [];
    }
    group.push(ballot);
  }
  if (group.length > 0) yield group;
}

/** A collector, and how many ballots wait there. */
export interface WaitingCollector {
  readonly id: string;
  readonly waiting: number;
}

/** Rounds that touch no more keys, and hold no more ballots at a time, than these. */
const roundLimits = { collectors: 2_000, ballots: 50_000 } as const;

/**
 * Cuts collectors into rounds of counting, each with its change of keys: large ones, since keys that lie in one file are destroyed
 * together, but none so large that its ballots fill the memory. A collector is never cut.
 */
export function cutIntoRounds(
  collectors: readonly WaitingCollector[],
  limits: { readonly collectors: number; readonly ballots: number } = roundLimits,
): string[][] {
  const rounds: string[][] = [];
  let round: string[] = [];
  let ballots = 0;
  for (const { id, waiting } of collectors) {
    if (round.length > 0 && (round.length >= limits.collectors || ballots + waiting > limits.ballots)) {
      rounds.push(round);
      round = [];
      ballots = 0;
    }
    round.push(id);
    ballots += waiting;
  }
  if (round.length > 0) rounds.push(round);
  return rounds;
}
