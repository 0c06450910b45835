import { daysBetween } from '../../common/days.js';

/** Stages of a sheet that have a last day: the phase in which it is filled in, and the mending of one that went back. */
export const lateStages = ['phase', 'return'] as const;

/** How late something was handed in. */
export interface Lateness {
  readonly stage: (typeof lateStages)[number];
  /** The last day of the stage, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Whole days after it; one or more. */
  readonly days: number;
}

/** Of one submission; null = in time, or no day was set. */
export function latenessOf(stage: Lateness['stage'], dueOn: string | null, handedInOn: string | null): Lateness | null {
  if (dueOn === null || handedInOn === null || handedInOn <= dueOn) return null;
  return { stage, dueOn, days: daysBetween(dueOn, handedInOn) };
}

/** Of what came too late at several stages, the latest. */
export const worse = (one: Lateness | null, other: Lateness | null): Lateness | null =>
  one === null || (other !== null && other.days > one.days) ? other : one;

/** Days to the last day of a sheet that is owed, below nought once it is over; null where nothing is owed or no day was set. */
export const daysToGo = (isOwed: boolean, dueOn: string | null, today: string): number | null =>
  isOwed && dueOn !== null ? daysBetween(today, dueOn) : null;
