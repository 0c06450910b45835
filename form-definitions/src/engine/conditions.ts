import type { AnswerScope } from './answer-scope.js';
import type { Condition, FieldData } from './compiled-form.js';
import { holds } from './evaluate.js';

/** Whether all of some conditions hold; none hold always. */
export function allHold(conditions: readonly Condition[] | undefined, scope: AnswerScope): boolean {
  if (conditions !== undefined) for (const condition of conditions) if (!holds(condition, scope)) return false;
  return true;
}

export const isVisible = ({ visible }: Pick<FieldData, 'visible'>, scope: AnswerScope): boolean =>
  allHold(visible, scope);

export const isEnabled = ({ enabled }: Pick<FieldData, 'enabled'>, scope: AnswerScope): boolean =>
  allHold(enabled, scope);

export const isRequired = ({ required }: Pick<FieldData, 'required'>, scope: AnswerScope): boolean =>
  required !== undefined && (required.kind === 'value' ? required.value === true : holds(required, scope));

/** A question whose result is worked out: an answer to it is dropped, whatever it says. */
export const isCalculated = ({ type }: Pick<FieldData, 'type'>): boolean => type === 'expression';
