import type { ValidatorData } from '../engine/compiled-form.js';
import { flagOf, isJsonObject, listOf, numberOf, optional, textOf, type JsonObject } from '../model/json-object.js';
import { expressionIn, never, type Rankings } from './read-conditions.js';

/** The `validators` of a question. Those that only warn do not stop an answer and are left out. */
export function compileValidators(json: JsonObject, rankings: Rankings): ValidatorData[] {
  return listOf(json, 'validators').flatMap((validator) => {
    if (!isJsonObject(validator)) return [];
    const level = validator['notificationType'];
    return level === 'warning' || level === 'info' ? [] : (compileValidator(validator, rankings) ?? []);
  });
}

function compileValidator(json: JsonObject, rankings: Rankings): ValidatorData | undefined {
  switch (textOf(json, 'type')?.replace(/validator$/, '')) {
    case 'numeric':
      return {
        kind: 'numeric',
        ...optional('min', numberOf(json, 'minValue')),
        ...optional('max', numberOf(json, 'maxValue')),
      };
    case 'text':
      return {
        kind: 'text',
        min: numberOf(json, 'minLength') ?? 0,
        max: numberOf(json, 'maxLength') ?? 0,
        digits: flagOf(json, 'allowDigits') !== false,
      };
    case 'regex':
      return {
        kind: 'pattern',
        pattern: textOf(json, 'regex') ?? '',
        ...((flagOf(json, 'caseInsensitive') === true || flagOf(json, 'insensitive') === true) && {
          anyCase: true as const,
        }),
      };
    case 'email':
      return { kind: 'email' };
    case 'answercount':
      return { kind: 'count', min: numberOf(json, 'minCount') ?? 0, max: numberOf(json, 'maxCount') ?? 0 };
    case 'expression':
      return textOf(json, 'expression') === undefined
        ? undefined
        : { kind: 'expression', expression: expressionIn(json, 'expression', rankings) ?? never };
    default:
      return undefined;
  }
}
