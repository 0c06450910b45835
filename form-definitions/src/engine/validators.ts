import { emailPattern } from '../types/text-question.js';
import type { AnswerErrorCode } from './answer-error.js';
import type { AnswerScope } from './answer-scope.js';
import type { ValidatorData } from './compiled-form.js';
import { isEmptyAnswer } from './emptiness.js';
import { holds } from './evaluate.js';

/** What a validator has against an answer; undefined when it holds. */
export function validatorFault(
  validator: ValidatorData,
  value: unknown,
  scope: AnswerScope,
): AnswerErrorCode | undefined {
  if (validator.kind === 'expression') return holds(validator.expression, scope) ? undefined : 'out-of-range';
  if (isEmptyAnswer(value)) return undefined;
  switch (validator.kind) {
    case 'numeric': {
      const number = typeof value === 'string' ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isFinite(number)) return 'wrong-type';
      return number < (validator.min ?? -Infinity) || number > (validator.max ?? Infinity) ? 'out-of-range' : undefined;
    }
    case 'text':
      if (typeof value !== 'string') return undefined;
      if (!validator.digits && /\d$/.test(value)) return 'invalid-text';
      if (validator.min > 0 && value.length < validator.min) return 'out-of-range';
      return validator.max > 0 && value.length > validator.max ? 'too-long' : undefined;
    case 'pattern':
      return isText(value) && patternOf(validator.pattern, validator.anyCase === true).test(String(value))
        ? undefined
        : 'invalid-text';
    case 'email':
      return isText(value) && emailPattern.test(String(value)) ? undefined : 'invalid-text';
    case 'count':
      if (!Array.isArray(value)) return undefined;
      if (validator.max > 0 && value.length > validator.max) return 'too-many-items';
      return value.length < validator.min ? 'out-of-range' : undefined;
  }
}

const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const mostPatterns = 200;
const patterns = new Map<string, RegExp>();

/** Patterns are made once; a form has few, and of those of many forms the oldest goes. */
function patternOf(source: string, anyCase: boolean): RegExp {
  const key = `${anyCase ? 'i' : ''}/${source}`;
  const known = patterns.get(key);
  if (known) return known;
  const [oldest] = patterns.keys();
  if (oldest !== undefined && patterns.size >= mostPatterns) patterns.delete(oldest);
  const pattern = new RegExp(source, anyCase ? 'i' : '');
  patterns.set(key, pattern);
  return pattern;
}
