import type { CalculatedShape } from '../engine/compiled-form.js';
import { isScalar } from './option-rules.js';
import type { QuestionTypeRules } from './question-type.js';

/** What a browser may send for a calculated question; the value itself is dropped. */
export const calculated: QuestionTypeRules<CalculatedShape> = {
  check(_shape, value, pointer, errors) {
    if (!isScalar(value)) errors.add(pointer, 'wrong-type');
  },
  typed: (_shape, value) => value,
  settle: () => ({ value: undefined }),
};
