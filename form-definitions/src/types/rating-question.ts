import type { RatingShape, YesNoShape } from '../engine/compiled-form.js';
import { areEqual, numberIn } from '../engine/comparison.js';
import type { QuestionTypeRules } from './question-type.js';

/** A number of a range. */
export const numberedRating: QuestionTypeRules<RatingShape> = {
  check({ values }, value, pointer, errors) {
    if (typeof value !== 'number') errors.add(pointer, 'wrong-type');
    else if (!values.includes(value)) errors.add(pointer, 'out-of-range');
  },
  typed: (_shape, value) => (typeof value === 'string' && !Number.isNaN(numberIn(value)) ? numberIn(value) : value),
};

/** Yes or no: true and false, or the two values the form puts in their place. */
export const yesNo: QuestionTypeRules<YesNoShape> = {
  check({ yes, no }, value, pointer, errors) {
    if (value === yes || value === no) return;
    errors.add(pointer, typeof value === typeof yes && typeof value !== 'boolean' ? 'not-a-choice' : 'wrong-type');
  },
  typed: ({ yes, no }, value) =>
    [yes, no].includes(value as never)
      ? value
      : areEqual(value, yes) || areEqual(value, true)
        ? yes
        : areEqual(value, no) || areEqual(value, false)
          ? no
          : value,
};
