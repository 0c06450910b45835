/**
 * A threshold pool mix: nothing is counted until `threshold` ballots of a collector wait; then all but `stay`, chosen at random, are
 * counted together. So at least ten move at once and ten always wait.
 */
export const poolRules = { threshold: 20, stay: 10 } as const;

/** How many of the waiting ballots of a collector are counted now; with `stay` 0, every one. */
export const moversOf = (waiting: number, stay: number): number =>
  stay === 0 ? waiting : waiting >= poolRules.threshold ? waiting - stay : 0;

/** A waiting ballot; ids are random, so that their order says nothing about arrival. */
export interface WaitingId {
  readonly collectorId: string;
  readonly id: string;
}

/** Waiting ballots that are handled in one transaction. */
export interface Slice {
  readonly ballots: readonly WaitingId[];
  /** Ids of those that are not counted yet. */
  readonly staying: ReadonlySet<string>;
}

/**
 * Cuts waiting ballots into transactions of about `size` rows. No cut leaves fewer than ten counted ballots of a collector on either
 * side, since those that are counted in one transaction can be told from others.
 * @param waiting grouped by collector, each group in the order of its random ids
 */
export function cutIntoSlices(waiting: readonly WaitingId[], stay: number, size: number): Slice[] {
  const slices: Slice[] = [];
  let ballots: WaitingId[] = [];
  let staying = new Set<string>();
  const close = (): void => {
    if (ballots.length > 0) slices.push({ ballots, staying });
    ballots = [];
    staying = new Set();
  };
  for (const group of groups(waiting)) {
    if (ballots.length + group.length > size) close();
    const movers = moversOf(group.length, stay);
    let cutAt = 0;
    for (const [at, ballot] of group.entries()) {
      if (ballots.length >= size && at - cutAt >= poolRules.stay && movers - at >= poolRules.stay) {
        close();
        cutAt = at;
      }
      ballots.push(ballot);
      if (at >= movers) staying.add(ballot.id);
    }
  }
  close();
  return slices;
}

function* groups(waiting: readonly WaitingId[]): Generator<WaitingId[]> {
  let group: WaitingId[] = [];
  for (const ballot of waiting) {
    if (group[0] && group[0].collectorId !== ballot.collectorId) {
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
