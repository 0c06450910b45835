import type { StageDescription } from '@pingyi/plugin-sdk';
import type { FieldProblem } from '../../common/problem/problem.error.js';

interface Described {
  readonly decidesTies?: boolean | undefined;
  readonly stages?: readonly StageDescription[] | null | undefined;
}

/**
 * Members of the context that the platform knows by itself: who decided between equal scores, when a notice was posted and which weekend days were worked then, against whom an
 * objection was upheld. Nobody enters them beside the rooms where that is decided.
 */
export const knownMembers = ({ decidesTies, stages }: Described): string[] => [
  ...(decidesTies ? ['tieDecisions'] : []),
  ...(stages?.some(({ notice }) => notice) ? ['published', 'workdays'] : []),
  ...(stages?.some(({ accepts }) => accepts.includes('objections')) ? ['objectionsUpheld'] : []),
];

/** What was entered although the platform knows it. */
export const enteredThoughKnown = (described: Described, context: Readonly<Record<string, unknown>>): FieldProblem[] =>
  knownMembers(described)
    .filter((member) => Object.hasOwn(context, member))
    .map((member) => ({ pointer: `#/context/${member}`, code: 'unknown-field' }));

/** The same of the values of one subject: what was decided about it is recorded where it is decided. */
export const valuesThoughKnown = (
  { distinctions = [] }: { readonly distinctions?: readonly unknown[] | undefined },
  values: Readonly<Record<string, unknown>>,
): FieldProblem[] =>
  distinctions.length > 0 && Object.hasOwn(values, 'distinctions')
    ? [{ pointer: '#/values/distinctions', code: 'unknown-field' }]
    : [];
