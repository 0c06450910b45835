import { isJsonObject, type JsonObject, listOf, numberOf, textOf } from '@pingyi/form-definitions/vocabulary';
import { compileCondition } from './compiled-expression.js';
import { isEmptyAnswer } from './emptiness.js';
import type { Validator } from './field.js';

const emailPattern = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Compiles the `validators` of a question. Those that only warn do not stop an answer and are left out. */
export function compileValidators(json: JsonObject): Validator[] {
  return listOf(json, 'validators').flatMap((validator) => {
    if (!isJsonObject(validator)) return [];
    const level = validator['notificationType'];
    return level === 'warning' || level === 'info' ? [] : (compileValidator(validator) ?? []);
  });
}

function compileValidator(json: JsonObject): Validator | undefined {
  switch (textOf(json, 'type')?.replace(/validator$/, '')) {
    case 'numeric':
      return numeric(numberOf(json, 'minValue'), numberOf(json, 'maxValue'));
    case 'text':
      return text(json);
    case 'regex':
      return matching(
        new RegExp(
          textOf(json, 'regex') ?? '',
          json['caseInsensitive'] === true || json['insensitive'] === true ? 'i' : '',
        ),
      );
    case 'email':
      return matching(emailPattern);
    case 'answercount':
      return answerCount(numberOf(json, 'minCount') ?? 0, numberOf(json, 'maxCount') ?? 0);
    case 'expression':
      return expression(textOf(json, 'expression'));
    default:
      return undefined;
  }
}

function numeric(min: number | undefined, max: number | undefined): Validator {
  return (value) => {
    if (isEmptyAnswer(value)) return undefined;
    const number = typeof value === 'string' ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return 'wrong-type';
    return (min !== undefined && number < min) || (max !== undefined && number > max) ? 'out-of-range' : undefined;
  };
}

function text(json: JsonObject): Validator {
  const [min, max] = [numberOf(json, 'minLength') ?? 0, numberOf(json, 'maxLength') ?? 0];
  const digits = json['allowDigits'] !== false;
  return (value) => {
    if (isEmptyAnswer(value) || typeof value !== 'string') return undefined;
    if (!digits && /\d$/.test(value)) return 'invalid-text';
    if (min > 0 && value.length < min) return 'out-of-range';
    return max > 0 && value.length > max ? 'too-long' : undefined;
  };
}

const matching =
  (pattern: RegExp): Validator =>
  (value) =>
    isEmptyAnswer(value) || (isText(value) && pattern.test(String(value))) ? undefined : 'invalid-text';

const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const answerCount =
  (min: number, max: number): Validator =>
  (value) => {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    if (max > 0 && value.length > max) return 'too-many-items';
    return value.length < min ? 'out-of-range' : undefined;
  };

function expression(source: string | undefined): Validator | undefined {
  if (source === undefined) return undefined;
  const condition = compileCondition(source);
  return (_value, scope) => (condition(scope) ? undefined : 'out-of-range');
}
