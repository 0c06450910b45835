import type { FieldProblem } from '../../common/problem/problem.error.js';

/** What is counted of the cards of a batch at one door. */
export interface CountedCards {
  /** Cards that people were given. */
  readonly handedOut: number;
  /** Cards that came back without having been given to anybody. */
  readonly returned: number;
}

/** Cards of which nobody can say where they are. */
export const missingCards = (issued: number, { handedOut, returned }: CountedCards): number =>
  issued - handedOut - returned;

/**
 * What stands against a count: more cards than there are, or a correction without a reason.
 * @param revision of the count that is corrected; 0 for the first
 */
export function faultsOfCount(
  issued: number,
  revision: number,
  counted: CountedCards & { readonly reason: string | null },
): FieldProblem[] {
  return [
    ...(missingCards(issued, counted) < 0 ? [{ pointer: '#/returned', code: 'out-of-range' }] : []),
    ...(revision > 0 && counted.reason === null ? [{ pointer: '#/reason', code: 'required' }] : []),
  ];
}
