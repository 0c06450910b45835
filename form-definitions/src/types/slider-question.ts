import { toMillionths } from '../exact-points.js';
import type { AnswerErrors } from '../engine/answer-error.js';
import { numberIn } from '../engine/comparison.js';
import type { SliderShape } from '../engine/compiled-form.js';
import { extendPointer } from '../model/pointer.js';
import type { QuestionTypeRules } from './question-type.js';

/** A number on a scale, or with a range two of them in order. */
export const slider: QuestionTypeRules<SliderShape> = {
  check(shape, value, pointer, errors) {
    if (shape.range === undefined) {
      checkOne(shape, value, pointer, errors);
      return;
    }
    if (!Array.isArray(value) || value.length !== 2) {
      errors.add(pointer, 'wrong-type');
      return;
    }
    const sound = (value as unknown[]).map((end, index) => checkOne(shape, end, extendPointer(pointer, index), errors));
    const length = Number(value[1]) - Number(value[0]);
    const { shortest, longest = Infinity } = shape.range;
    if (sound.every(Boolean) && (length < shortest || length > longest)) errors.add(pointer, 'out-of-range');
  },
  typed: (_shape, value) => (typeof value === 'string' && !Number.isNaN(numberIn(value)) ? numberIn(value) : value),
};

function checkOne({ min, max, step }: SliderShape, value: unknown, pointer: string, errors: AnswerErrors): boolean {
  if (typeof value !== 'number') errors.add(pointer, 'wrong-type');
  else if (value < min || value > max || !isOnScale(value, min, toMillionths(step)))
    errors.add(pointer, 'out-of-range');
  else return true;
  return false;
}

const million = 1_000_000;

/** Steps are counted from the lower end; a number finer than a millionth lies on no scale. */
const isOnScale = (value: number, min: number, step: bigint): boolean => {
  const units = toMillionths(value);
  return Number(units) / million === value && (step <= 0n || (units - toMillionths(min)) % step === 0n);
};
