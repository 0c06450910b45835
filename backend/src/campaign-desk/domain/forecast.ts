import { daysBetween } from '../../common/days.js';
import type { OnDay } from './day-steps.js';

/** Calendar days whose pace is taken: residents vote on holidays as well. */
const pacedDays = 7;
/** With fewer days than these since the first ballots nothing is said. */
const leastDays = 3;

const dayMs = 86_400_000;

/** The day so many days before another. */
export const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * dayMs).toISOString().slice(0, 10);

/** From what a pace is reckoned. */
export interface PaceWindow {
  /** The first day whose ballots are counted; the last is today. */
  readonly since: string;
  /** Days whose ballots are counted, today among them: seven, or fewer since the first ballots. */
  readonly days: number;
  /** Days that are left after today, the last one among them. */
  readonly daysLeft: number;
}

/**
 * Null where nothing can be said: ballots are not taken, no last day is known, or fewer than three days are known.
 * @param firstDay on which ballots are told; null for none
 * @param closesOn the last day of the ballots; null where none is set
 */
export function paceWindow(today: string, firstDay: string | null, closesOn: string | null): PaceWindow | null {
  if (firstDay === null || closesOn === null || closesOn < today) return null;
  const known = daysBetween(firstDay, today) + 1;
  if (known < leastDays) return null;
  const days = Math.min(pacedDays, known);
  return { since: dayBefore(today, days - 1), days, daysLeft: daysBetween(today, closesOn) };
}

/** Of some days, those within a window. */
export const cameWithin = (days: readonly OnDay[], { since }: PaceWindow): number =>
  days.reduce((sum, { day, count }) => (day >= since ? sum + count : sum), 0);

/** Ballots of a group about a unit. */
export interface GroupPace {
  /** As they are shown. */
  readonly received: number;
  readonly required: number;
  /** By day, as they are told. */
  readonly days: readonly OnDay[];
}

/**
 * Whether a group will not have the ballots that it needs by the last day, if as many come each day as within the window. Exact: nothing is rounded.
 */
export function missesAtPace({ received, required, days }: GroupPace, window: PaceWindow): boolean {
  const came = cameWithin(days, window);
  return received * window.days + came * window.daysLeft < required * window.days;
}
