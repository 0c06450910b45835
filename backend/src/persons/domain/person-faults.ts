import type { FieldProblem } from '../../common/problem/problem.error.js';
import { personalNumberIn } from './personal-number.js';

interface StatedPerson {
  readonly name?: string | null | undefined;
  readonly post?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** What is wrong with a person beyond single values, by field: numbers in texts, and days that run backwards. */
export function faultsOf(person: StatedPerson): { readonly field: keyof StatedPerson; readonly code: string }[] {
  const numbers = (['name', 'post'] as const).flatMap((field) => {
    const code = personalNumberIn(person[field] ?? '');
    return code === undefined ? [] : [{ field, code }];
  });
  const isBackwards = Boolean(person.from && person.to && person.to < person.from);
  return isBackwards ? [...numbers, { field: 'to', code: 'before-start' }] : numbers;
}

/** The same for a request. */
export const problemsOf = (person: StatedPerson): FieldProblem[] =>
  faultsOf(person).map(({ field, code }) => ({ pointer: `#/${field}`, code }));
