import { validate, type CompiledFormData } from '@pingyi/form-definitions/engine';
import type { FieldProblem } from '../../common/problem/problem.error.js';

export type PaperAnswers = Readonly<Record<string, unknown>>;

/**
 * Answers of a paper by the rules of its form. What cannot be read on it is left out, though the form asks for it: such a paper counts for
 * what it says.
 * @param unreadable names of questions
 */
export function checkPaperAnswers(
  form: CompiledFormData,
  answers: unknown,
  unreadable: readonly string[],
  context: { readonly variables: Readonly<Record<string, unknown>>; readonly timeZone: string },
):
  | { readonly ok: true; readonly answers: PaperAnswers }
  | { readonly ok: false; readonly errors: readonly FieldProblem[] } {
  const left = new Set(unreadable);
  const lenient: CompiledFormData = {
    ...form,
    fields: form.fields.map(({ required, ...field }) => ({
      ...field,
      ...(required !== undefined && !left.has(field.key) && { required }),
      shape: field.shape.kind === 'matrix' && left.has(field.key) ? withoutEveryRow(field.shape) : field.shape,
    })),
    containers: form.containers.map(({ required, ...container }) => ({
      ...container,
      ...(required !== undefined && !container.keys.some((key) => left.has(key)) && { required }),
    })),
  };
  const checked = validate(lenient, answers, context);
  return checked.ok ? { ok: true, answers: checked.answers } : { ok: false, errors: checked.errors };
}

function withoutEveryRow<Shape extends { readonly everyRow?: true }>(shape: Shape): Omit<Shape, 'everyRow'> {
  const { everyRow: _everyRow, ...rest } = shape;
  return rest;
}
