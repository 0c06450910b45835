import type { OfficeCalendar } from '../../common/office-calendar.js';

const hour = 3_600_000;
/** How long after a failure it is tried again. */
const againAfterMs = hour;
/** How long an archive may be relied on without having been restored. */
const testedForMs = 30 * 24 * hour;

/** The newest instant, not after now, at which a daily backup begins. */
export function newestTurn(calendar: OfficeCalendar, now: Date, at: string): Date {
  const today = calendar.instantOf(calendar.dayOf(now), at);
  if (today <= now) return today;
  return calendar.instantOf(calendar.dayOf(new Date(calendar.startOf(calendar.dayOf(now)).getTime() - 1)), at);
}

/** A run as the rules of the schedule see it. */
export interface PastRun {
  readonly state: string;
  readonly askedAt: string;
  readonly finishedAt: string | null;
  readonly errorCode: string | null;
}

/**
 * Whether a backup is to begin: none has succeeded since the newest turn, and a failed one is an hour past. A machine that was off at its
 * turn thus makes up for it when it comes back.
 */
export function isBackupDue(turn: Date, now: Date, runs: readonly PastRun[]): boolean {
  const since = runs.filter(({ askedAt }) => Date.parse(askedAt) >= turn.getTime());
  if (since.some(({ state }) => state === 'succeeded')) return false;
  return since.every(({ finishedAt }) => finishedAt !== null && isPast(finishedAt, now, againAfterMs));
}

/** Whether an archive is to be restored for a test: a month after the last test, or once there is a newer one than the archive that failed. */
export function isTestDue(now: Date, newest: PastRun | undefined, lastTest: PastRun | undefined): boolean {
  if (!newest) return false;
  if (!lastTest) return true;
  if (lastTest.state === 'succeeded') return isPast(lastTest.finishedAt ?? lastTest.askedAt, now, testedForMs);
  if (lastTest.errorCode === 'interrupted') return isPast(lastTest.finishedAt ?? lastTest.askedAt, now, againAfterMs);
  return newest.askedAt > lastTest.askedAt;
}

const isPast = (instant: string, now: Date, ms: number): boolean => now.getTime() - Date.parse(instant) >= ms;
