/** A number that somebody is shown, and the ballots that it stands for. */
export interface ToldNumber {
  readonly what: string;
  readonly ballots: ReadonlySet<number>;
  /** What it is a count of: numbers of one family may be subtracted from each other. */
  readonly family: string;
  /** When a number was read that follows ballots one by one; it is no part of what stands in a result. */
  readonly moment?: number;
}

/** Some of the same ballots that can be worked out, and are few. */
export interface Leak {
  readonly ballots: number;
  readonly from: string;
}

const isWithin = (inner: bigint, outer: bigint): boolean => (inner & ~outer) === 0n;

function sizeOf(set: bigint): number {
  let size = 0;
  for (let rest = set; rest > 0n; rest &= rest - 1n) size++;
  return size;
}

/**
 * Every small count that can be worked out: a number itself, the difference of two, and what two disjoint ones leave of a third.
 * @param floor fewer ballots than this are few
 */
export function workOut(told: readonly ToldNumber[], floor: number): Leak[] {
  const families = new Map<string, Map<bigint, ToldNumber>>();
  for (const number of told) {
    const set = [...number.ballots].reduce((bits, id) => bits | (1n << BigInt(id)), 0n);
    const family = families.get(number.family) ?? new Map<bigint, ToldNumber>();
    families.set(number.family, family);
    // The same ballots told twice are told once, at any moment if one of them is.
    const known = family.get(set);
    if (!known || known.moment !== undefined) family.set(set, number);
  }
  const leaks: Leak[] = [];
  const note = (rest: bigint, ...from: readonly ToldNumber[]): void => {
    const ballots = sizeOf(rest);
    if (ballots > 0 && ballots < floor) leaks.push({ ballots, from: from.map(({ what }) => what).join(' − ') });
  };
  for (const family of families.values()) {
    const entries = [...family];
    for (const [outer, of] of entries) {
      note(outer, of);
      const within = entries.filter(
        ([inner, { moment }]) =>
          inner !== outer &&
          isWithin(inner, outer) &&
          (of.moment === undefined || moment === undefined || of.moment === moment),
      );
      for (const [at, [inner, minus]] of within.entries()) {
        note(outer & ~inner, of, minus);
        for (const [other, more] of within.slice(at + 1))
          if ((inner & other) === 0n) note(outer & ~inner & ~other, of, minus, more);
      }
    }
  }
  return leaks;
}
