import { numberOf, toMillionths, type JsonObject } from '@pingyi/form-definitions/vocabulary';
import { extendPointer } from '../form-model/pointer.js';
import type { AnswerErrors } from './answer-error.js';
import type { Shape } from './shape.js';

/** What a slider offers where the form says nothing, as in survey-core. */
const standard = { min: 0, max: 100, step: 1 };

/** The shape of a slider: a number on its scale, or with `sliderType: "range"` two of them in order. */
export function sliderShape(json: JsonObject): Shape {
  const [min, max] = [numberOf(json, 'min') ?? standard.min, numberOf(json, 'max') ?? standard.max];
  const step = toMillionths(numberOf(json, 'step') ?? standard.step);
  const [shortest, longest] = [numberOf(json, 'minRangeLength') ?? 0, numberOf(json, 'maxRangeLength') ?? Infinity];

  const checkOne = (value: unknown, pointer: string, errors: AnswerErrors): value is number => {
    if (typeof value !== 'number') errors.add(pointer, 'wrong-type');
    else if (value < min || value > max || !isOnScale(value, min, step)) errors.add(pointer, 'out-of-range');
    else return true;
    return false;
  };

  return {
    check(value, pointer, errors) {
      if (json['sliderType'] !== 'range') {
        checkOne(value, pointer, errors);
        return;
      }
      if (!Array.isArray(value) || value.length !== 2) {
        errors.add(pointer, 'wrong-type');
        return;
      }
      const [from, to] = value as unknown[];
      const sound = [
        checkOne(from, extendPointer(pointer, 0), errors),
        checkOne(to, extendPointer(pointer, 1), errors),
      ];
      const length = Number(to) - Number(from);
      if (sound.every(Boolean) && (length < shortest || length > longest)) errors.add(pointer, 'out-of-range');
    },
  };
}

const million = 1_000_000;

/** Steps are counted from the lower end; a number finer than a millionth lies on no scale. */
const isOnScale = (value: number, min: number, step: bigint): boolean => {
  const units = toMillionths(value);
  return Number(units) / million === value && (step <= 0n || (units - toMillionths(min)) % step === 0n);
};
