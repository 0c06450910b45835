import { isMultipleOf } from '../exact-points.js';
import type { AnswerErrors } from '../engine/answer-error.js';
import type { AnswerScope } from '../engine/answer-scope.js';
import { isDate, isDateTime, isMonth, isTime } from '../engine/calendar.js';
import { numberIn } from '../engine/comparison.js';
import type { DateShape, LimitData, LineShape, NumberShape } from '../engine/compiled-form.js';
import { resultOf } from '../engine/evaluate.js';
import type { QuestionTypeRules } from './question-type.js';

const dateFormats: Readonly<Record<DateShape['format'], (text: string) => boolean>> = {
  date: isDate,
  'datetime-local': isDateTime,
  month: isMonth,
  time: isTime,
};

// Linear in the length: no part can match what its neighbour matches.
export const emailPattern = /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Text; the shape of a `comment` and of remarks, too. */
export const line: QuestionTypeRules<LineShape> = {
  check({ longest, format }, value, pointer, errors) {
    if (typeof value !== 'string') errors.add(pointer, 'wrong-type');
    else if (longest > 0 && value.length > longest) errors.add(pointer, 'too-long');
    else if (format === 'email' && value !== '' && !emailPattern.test(value)) errors.add(pointer, 'invalid-text');
  },
  typed(_shape, value) {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? value : wrote(value);
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  },
};

export const numeric: QuestionTypeRules<NumberShape> = {
  check({ min, max, step }, value, pointer, errors) {
    if (typeof value !== 'number') errors.add(pointer, 'wrong-type');
    else if (
      (min !== undefined && value < min) ||
      (max !== undefined && value > max) ||
      (step !== undefined && !isMultipleOf(value, step))
    ) {
      errors.add(pointer, 'out-of-range');
    }
  },
  checkWithin: (shape, value, pointer, errors, scope) =>
    checkLimits(shape, value as number, pointer, errors, scope, (limit) =>
      typeof limit === 'number' ? limit : undefined,
    ),
  typed: (_shape, value) => (typeof value === 'string' && !Number.isNaN(numberIn(value)) ? numberIn(value) : value),
};

export const dated: QuestionTypeRules<DateShape> = {
  check({ format, min, max }, value, pointer, errors) {
    if (typeof value !== 'string') errors.add(pointer, 'wrong-type');
    else if (value === '') return;
    else if (!dateFormats[format](value)) errors.add(pointer, 'invalid-date');
    else if ((min !== undefined && value < min) || (max !== undefined && value > max))
      errors.add(pointer, 'out-of-range');
  },
  checkWithin: (shape, value, pointer, errors, scope) =>
    checkLimits(shape, value as string, pointer, errors, scope, (limit) =>
      limit instanceof Date ? writtenAs(limit, shape.format) : typeof limit === 'string' ? limit : undefined,
    ),
  typed({ format }, value, { clock }) {
    if (value instanceof Date) return writtenAs(value, format) ?? value;
    // JSON carries a time as an instant.
    return typeof value === 'string' && /T.*Z$/.test(value) && format !== 'time'
      ? (writtenAs(clock.wallOf(new Date(value)), format) ?? value)
      : value;
  },
};

/** Limits that depend on other answers (`minValueExpression`, `maxValueExpression`). */
function checkLimits<T extends string | number>(
  { least, most }: LimitData,
  answer: T,
  pointer: string,
  errors: AnswerErrors,
  scope: AnswerScope,
  read: (value: unknown) => T | undefined,
): void {
  const lowest = least && read(resultOf(least, scope));
  const highest = most && read(resultOf(most, scope));
  if ((lowest !== undefined && answer < lowest) || (highest !== undefined && answer > highest))
    errors.add(pointer, 'out-of-range');
}

/** Times of expressions say in UTC what the office's wall says. */
const wrote = (date: Date): string => {
  const written = date.toISOString();
  return written.endsWith('T00:00:00.000Z') ? written.slice(0, 10) : written.slice(0, 16);
};

const spans: Readonly<Record<DateShape['format'], readonly [number, number]>> = {
  date: [0, 10],
  'datetime-local': [0, 16],
  month: [0, 7],
  time: [11, 16],
};

/** Undefined for a time that there is not. */
const writtenAs = (date: Date, format: DateShape['format']): string | undefined =>
  Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(...spans[format]);
