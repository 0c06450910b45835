const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after each failed attempt the next one follows, as Standard Webhooks proposes: ten attempts within three days. */
const pauses: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Milliseconds until the attempt after so many; null when there is none. */
export const pauseAfter = (attempts: number): number | null => pauses[attempts - 1] ?? null;

/** An address at which nothing has arrived for so long is told of nothing any more. */
const givenUpAfter = 5 * 24 * hour;

/** @param failingSince when the first attempt failed that no other has made good; @param now both in ISO 8601 */
export const isGivenUp = (failingSince: string, now: string): boolean =>
  Date.parse(now) - Date.parse(failingSince) >= givenUpAfter;
