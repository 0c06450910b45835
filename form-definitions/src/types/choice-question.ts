import type { OneShape, SeveralShape } from '../engine/compiled-form.js';
import { extendPointer } from '../model/pointer.js';
import {
  areConditional,
  hasOption,
  isOffered,
  isScalar,
  isShown,
  mismatch,
  optionFor,
  optionOf,
  shownOptions,
} from './option-rules.js';
import type { QuestionTypeRules } from './question-type.js';

/** One of several options. */
export const oneOf: QuestionTypeRules<OneShape> = {
  check({ options }, value, pointer, errors) {
    if (!isScalar(value)) errors.add(pointer, 'wrong-type');
    else if (!hasOption(options, value)) errors.add(pointer, mismatch(value, options));
  },
  checkWithin({ options }, value, pointer, errors, scope) {
    const option = optionOf(options, value);
    if (option && !isOffered(option, scope)) errors.add(pointer, 'not-a-choice');
  },
  typed: ({ options }, value) => optionFor(options, value),
  settle({ options }, value, scope) {
    const chosen = optionOf(options, value);
    return {
      value: chosen && isOffered(chosen, scope) ? value : undefined,
      shown: { options: shownOptions(options, scope) },
    };
  },
};

/** A list of options without any twice; in a ranking their order is the answer. */
export const severalOf: QuestionTypeRules<SeveralShape> = {
  check({ options, fewest, most }, value, pointer, errors) {
    if (!Array.isArray(value)) {
      errors.add(pointer, 'wrong-type');
      return;
    }
    const seen = new Set<unknown>();
    for (const [index, entry] of (value as unknown[]).entries()) {
      const at = extendPointer(pointer, index);
      if (!isScalar(entry)) errors.add(at, 'wrong-type');
      else if (!hasOption(options, entry)) errors.add(at, mismatch(entry, options));
      else if (seen.has(entry)) errors.add(at, 'duplicate-item');
      seen.add(entry);
    }
    if (most > 0 && value.length > most) errors.add(pointer, 'too-many-items');
    else if (value.length > 0 && value.length < fewest && !(value.length === 1 && isNone(value[0]))) {
      errors.add(pointer, 'out-of-range');
    }
  },
  checkWithin(shape, value, pointer, errors, scope) {
    if (!areConditional(shape.options)) return;
    for (const [index, entry] of (value as unknown[]).entries()) {
      if (!canHold(shape, entry, scope)) errors.add(extendPointer(pointer, index), 'not-a-choice');
    }
  },
  // As in SurveyJS: where some must be chosen, none is too few, whether an answer is demanded or not.
  checkComplete({ fewest }, value, pointer, errors) {
    const isSaid = errors.list.some((error) => error.pointer === pointer);
    if (fewest > 0 && !isSaid && !(Array.isArray(value) && value.length > 0)) errors.add(pointer, 'required');
  },
  typed({ options }, value) {
    return Array.isArray(value)
      ? [...new Set(value.map((entry: unknown) => optionFor(options, entry)))]
      : isScalar(value) && value !== ''
        ? [optionFor(options, value)]
        : value;
  },
  settle(shape, value, scope) {
    const given = Array.isArray(value) ? new Set<unknown>(value) : new Set<unknown>();
    const kept = [...given].filter((entry) => canHold(shape, entry, scope));
    // Once as many are chosen as may be, no further one can be.
    const isFull = shape.most > 0 && kept.length >= shape.most;
    const options = shownOptions(shape.options, scope).map((option) =>
      isFull && !given.has(option.value) ? { ...option, enabled: false } : option,
    );
    return { value: kept.length > 0 ? kept : undefined, shown: { options } };
  },
};

function canHold({ options, ranked }: SeveralShape, value: unknown, scope: Parameters<typeof isShown>[1]): boolean {
  const option = optionOf(options, value);
  return option !== undefined && (ranked === true ? isShown(option, scope) : isOffered(option, scope));
}

const isNone = (value: unknown): boolean => value === 'none' || value === 'refused' || value === 'dontknow';
