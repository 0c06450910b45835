import { type InputType, isMultipleOf, type JsonObject, numberOf, textOf } from '@pingyi/form-definitions/vocabulary';
import type { AnswerErrors, AnswerErrorCode } from './answer-error.js';
import { isDate, isDateTime, isMonth, isTime } from './calendar.js';
import { compileExpression } from './compiled-expression.js';
import type { Shape } from './shape.js';

const dateFormats: Partial<Record<InputType, (text: string) => boolean>> = {
  date: isDate,
  'datetime-local': isDateTime,
  month: isMonth,
  time: isTime,
};

// Linear in the length: no part can match what its neighbour matches.
const emailPattern = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** The shape of a `text` question, a text cell or one input of a multiple text. */
export function textShape(json: JsonObject, longestText: number): Shape {
  const inputType = (textOf(json, 'inputType') ?? 'text') as InputType;
  if (inputType === 'number' || inputType === 'range') return numberShape(json);
  const format = dateFormats[inputType];
  if (format !== undefined) return dateShape(json, format);
  return lineShape(maxLengthOf(json, longestText), inputType === 'email' ? emailPattern : undefined);
}

/** The shape of a `comment` or of the remark beside another question. */
export const commentShape = (json: JsonObject, longestText: number): Shape =>
  lineShape(maxLengthOf(json, longestText), undefined);

const maxLengthOf = (json: JsonObject, longestText: number): number => {
  const own = numberOf(json, 'maxLength');
  return own !== undefined && own >= 0 ? own : longestText;
};

const lineShape = (maxLength: number, pattern: RegExp | undefined): Shape => ({
  check(value, pointer, errors) {
    if (typeof value !== 'string') errors.add(pointer, 'wrong-type');
    else if (maxLength > 0 && value.length > maxLength) errors.add(pointer, 'too-long');
    else if (pattern !== undefined && value !== '' && !pattern.test(value)) errors.add(pointer, 'invalid-text');
  },
});

function numberShape(json: JsonObject): Shape {
  const [min, max, step] = [numberOf(json, 'min'), numberOf(json, 'max'), numberOf(json, 'step')];
  return {
    check(value, pointer, errors) {
      if (typeof value !== 'number') errors.add(pointer, 'wrong-type');
      else if (
        (min !== undefined && value < min) ||
        (max !== undefined && value > max) ||
        (step !== undefined && !isMultipleOf(value, step))
      ) {
        errors.add(pointer, 'out-of-range');
      }
    },
    ...limitsWithin(json, (value) => (typeof value === 'number' ? value : undefined)),
  };
}

function dateShape(json: JsonObject, format: (text: string) => boolean): Shape {
  const [min, max] = [textOf(json, 'min'), textOf(json, 'max')];
  return {
    check(value, pointer, errors) {
      if (typeof value !== 'string') errors.add(pointer, 'wrong-type');
      else if (value === '') return;
      else if (!format(value)) errors.add(pointer, 'invalid-date');
      else if ((min !== undefined && value < min) || (max !== undefined && value > max))
        errors.add(pointer, 'out-of-range');
    },
    ...limitsWithin(json, (value) =>
      value instanceof Date ? dayOf(value) : typeof value === 'string' ? value : undefined,
    ),
  };
}

/** Limits that depend on other answers (`minValueExpression`, `maxValueExpression`). */
function limitsWithin<T extends string | number>(
  json: JsonObject,
  read: (value: unknown) => T | undefined,
): Partial<Shape> {
  const [minText, maxText] = [textOf(json, 'minValueExpression'), textOf(json, 'maxValueExpression')];
  if (minText === undefined && maxText === undefined) return {};
  const min = minText === undefined ? undefined : compileExpression(minText);
  const max = maxText === undefined ? undefined : compileExpression(maxText);
  return {
    checkWithin(value, pointer, errors: AnswerErrors, scope) {
      const [lowest, highest] = [read(min?.(scope)), read(max?.(scope))];
      const answer = value as T;
      const code: AnswerErrorCode = 'out-of-range';
      if ((lowest !== undefined && answer < lowest) || (highest !== undefined && answer > highest))
        errors.add(pointer, code);
    },
  };
}

/** Times of expressions say in UTC what the office's wall says. */
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
