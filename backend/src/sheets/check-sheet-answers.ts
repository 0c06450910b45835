import { ValidationFailedError } from '../common/problem/problem.error.js';
import type { CompiledForm } from '../forms/index.js';

/** A draft may be incomplete, but what it holds must have the right shape. */
const draftTolerates = new Set(['required']);

/**
 * What is stored of answers, and what they add up to.
 * @throws {ValidationFailedError} 422
 */
export function checkSheetAnswers(
  form: CompiledForm,
  answers: Record<string, unknown>,
  variables: Record<string, unknown>,
  action: 'save' | 'submit',
) {
  const checked = form.validate(answers, { variables });
  if (checked.ok) return { answers: checked.answers, total: form.scores(checked)?.total ?? '0' };
  const errors = action === 'submit' ? checked.errors : checked.errors.filter(({ code }) => !draftTolerates.has(code));
  if (errors.length > 0) throw new ValidationFailedError(errors);
  return { answers, total: '0' };
}
