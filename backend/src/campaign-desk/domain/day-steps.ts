/** So many on a day, `YYYY-MM-DD`. */
export interface OnDay {
  readonly day: string;
  readonly count: number;
}

/** Days in their order, without those that came last beyond a number that is shown. */
export function firstOf(days: ReadonlyMap<string, number>, shown: number): OnDay[] {
  let left = shown;
  const first: OnDay[] = [];
  for (const day of [...days.keys()].sort()) {
    const count = Math.min(left, days.get(day) ?? 0);
    left -= count;
    if (count > 0) first.push({ day, count });
  }
  return first;
}

/**
 * What may be told of days on which ballots came, while they come (A3): a day is told once as many as the floor have come since the one that was told
 * before, with all of them. The few that came after the last one are counted there, so that the days add up to what is shown, and none of two sums
 * differ by few.
 * @param days in their order
 */
export function inSteps(days: readonly OnDay[], floor: number): OnDay[] {
  const steps: { day: string; count: number }[] = [];
  let since = 0;
  for (const { day, count } of days) {
    since += count;
    if (since < floor) continue;
    steps.push({ day, count: since });
    since = 0;
  }
  const last = steps.at(-1);
  if (last) last.count += since;
  return steps;
}

/** Several courses of days as one, in the order of the days. */
export function together(courses: Iterable<readonly OnDay[]>): OnDay[] {
  const sums = new Map<string, number>();
  for (const course of courses) for (const { day, count } of course) sums.set(day, (sums.get(day) ?? 0) + count);
  return [...sums].map(([day, count]) => ({ day, count })).sort((one, other) => (one.day < other.day ? -1 : 1));
}
