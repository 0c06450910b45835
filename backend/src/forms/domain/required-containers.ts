import type { AnswerErrors } from './answer-rules/answer-error.js';
import type { AnswerScope } from './answer-rules/answer-scope.js';
import { holds, type Condition } from './answer-rules/compiled-expression.js';
import { isEmptyAnswer } from './answer-rules/emptiness.js';
import { isVisible, type AnswerValues, type Field } from './answer-rules/field.js';
import { requirementOf } from './compile-fields.js';
import { descendants, repeatingParent, type OutlineNode } from './form-model/form-outline.js';
import { extendPointer } from './form-model/pointer.js';

/** A page or panel of which at least one question must be answered. */
export interface RequiredContainer {
  readonly required: Condition;
  readonly fields: readonly Field[];
}

/** The containers of a form that can be required; those inside rows are left to the rows. */
export function compileRequiredContainers(survey: OutlineNode, fields: readonly Field[]): RequiredContainer[] {
  const byName = new Map(fields.map((field) => [field.key, field]));
  return [...descendants(survey)].flatMap((node) => {
    if ((node.kind !== 'page' && node.kind !== 'panel') || repeatingParent(node)) return [];
    const required = requirementOf(node.json);
    if (required === false) return [];
    const inside = [...descendants(node)].flatMap((child) =>
      child.kind === 'question' && !repeatingParent(child) ? (byName.get(child.name ?? '') ?? []) : [],
    );
    return [{ required, fields: inside.filter((field) => !field.calculated) }];
  });
}

/** Reports an empty required container at its first visible question. */
export function checkContainer(
  { required, fields }: RequiredContainer,
  values: AnswerValues,
  pointer: string,
  errors: AnswerErrors,
  scope: AnswerScope,
): void {
  const visible = fields.filter((field) => isVisible(field, scope));
  const [first] = visible;
  if (first === undefined || visible.some((field) => !isEmptyAnswer(values.get(field.key.toLowerCase())))) return;
  if (holds(required, scope)) errors.add(extendPointer(pointer, first.key), 'required');
}
