import { unratedOptions } from '@pingyi/plugin-sdk';

/** Option code to count. */
export type Counts = Readonly<Record<string, number>>;

/** Category to counts. */
export type CategoryCounts = Readonly<Record<string, Counts>>;

const unrated: readonly string[] = unratedOptions;

/** Every answer, `unknown` and `abstain` included. */
export const ballotsIn = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Rated answers (N5). */
export const validIn = (counts: Counts): number =>
  Object.entries(counts).reduce((sum, [option, count]) => (unrated.includes(option) ? sum : sum + count), 0);
