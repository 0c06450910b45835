import type { InputErrors } from './input-errors.js';
import type { ParsedInput } from './parsed-input.js';

/** Ids that the leadership chose among the tied, from `context.tieDecisions`; empty if there is none. */
export const tieDecisionsOf = ({ context }: Pick<ParsedInput, 'context'>): ReadonlySet<string> => {
  const { tieDecisions } = context;
  return new Set(Array.isArray(tieDecisions) ? tieDecisions.filter((id): id is string => typeof id === 'string') : []);
};

/** A decision must be a list of ids of subjects. */
export function checkTieDecisions(input: ParsedInput, errors: InputErrors): void {
  const { tieDecisions } = input.context;
  if (tieDecisions === undefined || tieDecisions === null) return;
  if (!Array.isArray(tieDecisions)) return errors.add('E_FORMAT', 'context', 'tieDecisions');
  const known = new Set(input.subjects.map(({ id }) => id));
  (tieDecisions as readonly unknown[]).forEach((id, index) => {
    if (typeof id !== 'string' || !known.has(id)) errors.add('E_FORMAT', 'context', 'tieDecisions', index);
  });
}
