import type { WaitingId } from './threshold-pool.js';

export interface SealedId extends WaitingId {
  /** The key under which it is sealed. */
  readonly keyId: string;
}

/** All waiting ballots of a collector between two ids, under some keys. */
export interface WaitingRun {
  readonly collectorId: string;
  readonly from: string;
  readonly to: string;
  readonly keyIds: readonly string[];
}

/** From so many ballots of a collector on, one search for a range is cheaper than one for each. */
const runFrom = 100;

/**
 * Ballots that are taken together: where they are many, by what lies between the first and the last id; the rest one by one.
 * @param ballots every waiting ballot of their collectors under these keys and between these ids
 */
export function runsOf(ballots: readonly SealedId[]): {
  readonly runs: readonly WaitingRun[];
  readonly single: readonly SealedId[];
} {
  const byCollector = new Map<string, SealedId[]>();
  for (const ballot of ballots) {
    const group = byCollector.get(ballot.collectorId);
    if (group) group.push(ballot);
    else byCollector.set(ballot.collectorId, [ballot]);
  }
  const groups = [...byCollector];
  return {
    runs: groups.flatMap(([collectorId, group]) => {
      const ids = group.map(({ id }) => id).sort();
      const [from, to] = [ids[0], ids.at(-1)];
      return group.length < runFrom || from === undefined || to === undefined
        ? []
        : [{ collectorId, from, to, keyIds: [...new Set(group.map(({ keyId }) => keyId))] }];
    }),
    single: groups.flatMap(([, group]) => (group.length < runFrom ? group : [])),
  };
}
