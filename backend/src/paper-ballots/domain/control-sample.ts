import { createHash } from 'node:crypto';

/** Fewer are never typed in twice, unless there are fewer. */
export const leastSample = 10;

/** How many of so many papers are typed in a second time. @param percent share of the sample */
export const sampleSize = (papers: number, percent: number): number =>
  Math.min(papers, Math.max(leastSample, Math.ceil((papers * percent) / 100)));

/**
 * The papers that are typed in a second time, in their order: those whose SHA-256 with the seed comes first, so that anybody who
 * has the seed finds the same ones.
 */
export function drawSample(seed: string, numbers: readonly number[], size: number): number[] {
  const drawn = numbers
    .map((number) => ({ number, place: createHash('sha256').update(`${seed}:${number}`).digest('hex') }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .slice(0, size);
  return drawn.map(({ number }) => number).sort((a, b) => a - b);
}
