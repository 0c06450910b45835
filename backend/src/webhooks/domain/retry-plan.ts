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

/**
 * Milliseconds until the attempt after so many; null when there is none.
 * @param asked milliseconds for which the receiver wants to be left alone: it is, for a day at most
 */
export function pauseAfter(attempts: number, asked = 0): number | null {
  const planned = pauses[attempts - 1];
  return planned === undefined ? null : Math.max(planned, Math.min(asked, 24 * hour));
}

/**
 * Milliseconds for which a receiver wants to be left alone.
 * @param retryAfter the header (RFC 9110, 10.2.3): seconds, or a date
 * @returns 0 where it says nothing that can be read
 */
export function askedPause(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return 0;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * second;
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? 0 : Math.max(0, until - now.getTime());
}

/** An address at which nothing has arrived for so long is told of nothing any more. */
const givenUpAfter = 5 * 24 * hour;

/** @param failingSince when the first attempt failed that no other has made good; @param now both in ISO 8601 */
export const isGivenUp = (failingSince: string, now: string): boolean =>
  Date.parse(now) - Date.parse(failingSince) >= givenUpAfter;
