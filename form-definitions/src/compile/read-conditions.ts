import type { Condition } from '../engine/compiled-form.js';
import type { Expression } from '../model/expression.js';
import { parseExpression } from '../model/expression-parser.js';
import { flagOf, textOf, type JsonObject } from '../model/json-object.js';
import { inOrder } from './ordered-names.js';

/** What a form's conditions are read with: the names whose lists have an order. */
export type Rankings = ReadonlySet<string>;

export const never: Condition = { kind: 'value', value: false };
export const always: Condition = { kind: 'value', value: true };

/** An expression of a form that has been checked; undefined where there is none. */
export function expressionIn(json: JsonObject, key: string, rankings: Rankings): Expression | undefined {
  const text = textOf(json, key);
  const expression = text === undefined ? undefined : parseExpression(text);
  return expression && inOrder(expression, rankings);
}

/** A condition; one that cannot be read never holds. */
function conditionIn(json: JsonObject, key: string, rankings: Rankings): Condition | undefined {
  return textOf(json, key) === undefined ? undefined : (expressionIn(json, key, rankings) ?? never);
}

/** `visibleIf` wins over `visible`, as in survey-core. */
export const visibilityOf = (json: JsonObject, rankings: Rankings): Condition[] =>
  one(conditionIn(json, 'visibleIf', rankings) ?? (flagOf(json, 'visible') === false ? never : undefined));

export const enablingOf = (json: JsonObject, rankings: Rankings): Condition[] =>
  one(conditionIn(json, 'enableIf', rankings) ?? (flagOf(json, 'readOnly') === true ? never : undefined));

/** `requiredIf` wins over `isRequired`, as in survey-core. */
export const requirementOf = (json: JsonObject, rankings: Rankings): Condition | undefined =>
  conditionIn(json, 'requiredIf', rankings) ?? (flagOf(json, 'isRequired') === true ? always : undefined);

export const conditionsIn = (json: JsonObject, key: string, rankings: Rankings): Condition[] =>
  one(conditionIn(json, key, rankings));

const one = (condition: Condition | undefined): Condition[] => (condition === undefined ? [] : [condition]);
