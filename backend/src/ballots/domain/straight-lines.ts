import { unratedOptions } from '@pingyi/plugin-sdk';
import type { Tick } from './ballot-ticks.js';
import { isTallied } from './tally-rules.js';

/** Fewer ratings than these are alike too often to mean anything. */
export const leastRatings = 5;

/** How many ballots could be a straight line (一路划到底), and how many are one. */
export interface LineCounts {
  /** Those that rate at least {@link leastRatings} things. */
  readonly comparable: number;
  /** Of these, those that rate everything alike. */
  readonly straight: number;
}

const unrated: readonly string[] = unratedOptions;

/** Counts ballots that give every question and row the same option; "do not know" and abstentions rate nothing. */
export function countLines(ballots: readonly (readonly Tick[])[]): LineCounts {
  let [comparable, straight] = [0, 0];
  for (const ticks of ballots) {
    const given = ticks.filter(({ role, option }) => isTallied(role) && !unrated.includes(option));
    if (given.length < leastRatings) continue;
    comparable++;
    if (given.every(({ option }) => option === given[0]?.option)) straight++;
  }
  return { comparable, straight };
}
