import type { PhaseDescription } from '@pingyi/plugin-sdk';
import { isWorkingDay, workingDaysAfter, type ExceptionalDays } from '../../working-calendar/index.js';

/** A usual phase on days of the office; both belong to it, `YYYY-MM-DD`. */
export interface ProposedPhase extends Pick<PhaseDescription, 'kind' | 'title' | 'workingDays'> {
  readonly startsOn: string;
  readonly endsOn: string;
}

const dayMs = 86_400_000;
const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The day itself if people work on it, or else the next on which they do. */
export const workingDayFrom = (day: string, exceptions: ExceptionalDays): string =>
  isWorkingDay(day, exceptions) ? day : workingDaysAfter(day, 1, exceptions);

/** The day itself if people work on it, or else the last before it on which they did. */
export function workingDayUntil(day: string, exceptions: ExceptionalDays): string {
  let last = day;
  while (!isWorkingDay(last, exceptions)) last = dayFrom(last, -1);
  return last;
}

/** The usual phases of a type in working days of the office, the first one from a day on or the next working day. */
export function proposedPhases(
  phases: readonly PhaseDescription[],
  from: string,
  exceptions: ExceptionalDays,
): ProposedPhase[] {
  const first = workingDayFrom(from, exceptions);
  return phases.map(({ kind, title, startsOnDay, workingDays }) => {
    const startsOn = workingDaysAfter(first, startsOnDay - 1, exceptions);
    return { kind, title, workingDays, startsOn, endsOn: workingDaysAfter(startsOn, workingDays - 1, exceptions) };
  });
}
