import type { CourseState, RecordHand, RegisterDefinition } from '../register-definition.js';

/** Days after which an overdue record climbs one office further. */
const daysForEachOffice = 30;

/** The path of a unit has so many units in it; the root office reaches from above them all. */
export const depthOf = (path: string): number => path.split('/').filter(Boolean).length;

/**
 * Until which deadline a record of a unit so many offices below has climbed to an office: its first superior hears of it on the day after,
 * each further one a month later (S1.20, S5.10).
 * @param below how many offices the unit lies below, 1 for the office right above it
 */
export const climbedUntil = (today: string, below: number): string => {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - (below - 1) * daysForEachOffice - 1);
  return day.toISOString().slice(0, 10);
};

/** States in which a record of a register waits for a hand: it has not ended and does not rest, and that hand can move it on. */
export function waitingStates({ course, writer, confirmer }: RegisterDefinition, hand: RecordHand): string[] {
  return course.states
    .filter(({ key, ends, rests }) => {
      const onward = course.moves.filter(({ from }) => from.includes(key));
      return !ends && !rests && onward.some(({ by }) => (by === 'writer' ? writer : confirmer) === hand);
    })
    .map(({ key }) => key);
}

/** States at which a hand looks again, each with the day up to which what came to it is due now (S1.21, 回头看). */
export function statesToLookAgain(
  { course, writer, confirmer }: RegisterDefinition,
  hand: RecordHand,
  today: string,
): { readonly state: string; readonly until: string }[] {
  return course.states.flatMap(({ key, lookAgainAfter }) => {
    const isHis = course.moves.some(
      ({ from, by }) => from.includes(key) && (by === 'writer' ? writer : confirmer) === hand,
    );
    // What a stored definition does not say it leaves open.
    return lookAgainAfter && isHis ? [{ state: key, until: monthsBefore(today, lookAgainAfter) }] : [];
  });
}

/** The same day so many months before, or the last day of that month. */
function monthsBefore(day: string, months: NonNullable<CourseState['lookAgainAfter']>): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
