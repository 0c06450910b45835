import type { InputErrors, ParsedInput, Subject } from '@pingyi/plugin-sdk';
import { departmentsOf, typedCoverage, type Department } from './context.js';
import { hasApplied, spotCheckOf } from './values.js';

/** Faults of an input that only this type knows: departments, raters, vetoes without the right, values. */
export function checkInput(input: ParsedInput, _scheme: unknown, errors: InputErrors): void {
  const isEmpty = input.subjects.length === 0 && input.context.departments === undefined;
  const departments = isEmpty ? [] : departmentsOf(input.context, errors);
  typedCoverage(input, 'outside', errors);
  typedCoverage(input, 'coverage', errors);
  for (const subject of input.subjects) {
    hasApplied(subject, errors);
    spotCheckOf(subject, errors);
    checkRaters(subject, departments, errors);
    subject.facts.forEach(({ by }, position) => {
      const competent = departments.some(({ id, mayVeto }) => id === by && mayVeto);
      if (!competent) errors.add('E_VETO_NOT_COMPETENT', 'subjects', subject.index, 'facts', position, 'by');
    });
  }
}

/** Each department scores a unit once. */
function checkRaters(subject: Subject, departments: readonly Department[], errors: InputErrors): void {
  const sheets = subject.sheets.get('hearing') ?? [];
  sheets.forEach(({ rater }, position) => {
    const known = departments.some(({ id }) => id === rater);
    const repeated = sheets.findIndex((other) => other.rater === rater) < position;
    if (!known) errors.add('E_RATER_UNKNOWN', 'subjects', subject.index, 'sheets', 'hearing', position, 'rater');
    else if (repeated) errors.add('E_DUPLICATE', 'subjects', subject.index, 'sheets', 'hearing', position, 'rater');
  });
}
