import type { RecordHand, RegisterDefinition } from '../register-definition.js';

/** States in which a record of a register waits for a hand: it has not ended, and that hand can move it on. */
export function waitingStates({ course, writer, confirmer }: RegisterDefinition, hand: RecordHand): string[] {
  return course.states
    .filter(({ key, ends }) => {
      const onward = course.moves.filter(({ from }) => from.includes(key));
      return !ends && onward.some(({ by }) => (by === 'writer' ? writer : confirmer) === hand);
    })
    .map(({ key }) => key);
}
