import {
  ConflictError,
  ForbiddenError,
  ValidationFailedError,
  type FieldProblem,
  type ProblemError,
} from '../common/problem/problem.error.js';
import type { Hindrance } from './domain/record-course.js';

/** What stands against a move is about the request where the caller can say more, and about the record where he cannot. */
const places: Partial<Record<Hindrance['code'], string>> = {
  'note-missing': '#/note',
  'filing-missing': '#/filing',
};

/** The refusal of a move. @param faults of the form, where it does not hold as a whole */
export function refusalOf(
  [first, ...rest]: readonly [Hindrance, ...Hindrance[]],
  faults: readonly FieldProblem[],
): ProblemError {
  if (first.code === 'not-yours-to-move') return new ForbiddenError(first.code);
  const sayable = [first, ...rest].flatMap(({ code, question }): FieldProblem[] => {
    if (code === 'incomplete') return [...faults];
    if (code === 'question-unanswered') return [{ pointer: `#/answers/${question ?? ''}`, code }];
    const pointer = places[code];
    return pointer === undefined ? [] : [{ pointer, code }];
  });
  const standing = [first, ...rest].find(({ code }) => !sayableCodes.has(code));
  return standing ? new ConflictError(standing.code) : new ValidationFailedError(sayable);
}

const sayableCodes: ReadonlySet<Hindrance['code']> = new Set([
  'incomplete',
  'question-unanswered',
  'note-missing',
  'filing-missing',
]);
