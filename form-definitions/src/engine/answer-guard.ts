import { isForbiddenKey } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import type { AnswerErrors } from './answer-error.js';

/** Caps that hold for every form, whatever it allows (X3). */
export const answerLimits = { depth: 32, items: 500, keys: 2000, text: 10_000 } as const;

// With the flag u, \p{Cs} matches a surrogate only where it stands alone.
const loneSurrogate = /\p{Cs}/u;

const isUnstorableText = (text: string): boolean => text.includes('\0') || loneSurrogate.test(text);

/**
 * Refuses what no form allows, before anything looks at the meaning: prototype keys, depth over 32, lists over 500,
 * text over 10,000 UTF-16 units, NUL and lone surrogates, numbers that JSON cannot carry, and -0, which cannot be
 * told apart from 0 after storage.
 */
export function guardAnswers(value: unknown, pointer: string, errors: AnswerErrors, depth = 1): void {
  if (typeof value === 'string') {
    if (value.length > answerLimits.text) errors.add(pointer, 'too-long');
    else if (isUnstorableText(value)) errors.add(pointer, 'invalid-text');
  } else if (typeof value === 'number') {
    if (Number.isNaN(value)) errors.add(pointer, 'wrong-type');
    else if (!Number.isFinite(value) || Object.is(value, -0)) errors.add(pointer, 'out-of-range');
  } else if (typeof value === 'object' && value !== null) {
    guardContainer(value, pointer, errors, depth);
  } else if (typeof value !== 'boolean') {
    errors.add(pointer, 'wrong-type');
  }
}

function guardContainer(value: object, pointer: string, errors: AnswerErrors, depth: number): void {
  if (depth > answerLimits.depth) {
    errors.add(pointer, 'too-deep');
    return;
  }
  if (Array.isArray(value)) {
    if (value.length > answerLimits.items) {
      errors.add(pointer, 'too-many-items');
      return;
    }
    for (let index = 0; index < value.length; index += 1) {
      guardMember(value[index], index, pointer, errors, depth);
    }
    return;
  }
  const keys = Object.keys(value);
  if (keys.length > answerLimits.keys) {
    errors.add(pointer, 'too-many-items');
    return;
  }
  for (const key of keys) {
    if (isForbiddenKey(key)) errors.add(extendPointer(pointer, key), 'forbidden-key');
    else guardMember((value as Record<string, unknown>)[key], key, pointer, errors, depth);
  }
}

// Most members are small and sound; their pointer is only made when needed.
function guardMember(value: unknown, key: string | number, pointer: string, errors: AnswerErrors, depth: number): void {
  if (typeof value === 'string' && value.length <= answerLimits.text && !isUnstorableText(value)) return;
  if (typeof value === 'boolean') return;
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return;
  guardAnswers(value, extendPointer(pointer, key), errors, depth + 1);
}
