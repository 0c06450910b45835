import type { RecordHand, RegisterDefinition } from '../register-definition.js';

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
