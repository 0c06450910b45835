import type { AnswerErrors } from '../engine/answer-error.js';
import type { FileShape, SignatureShape } from '../engine/compiled-form.js';
import { isPng } from '../model/image-data.js';
import { isJsonObject } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import type { QuestionTypeRules } from './question-type.js';

const fileId = /^[A-Za-z0-9_-]{1,64}$/;
const longestName = 255;

/**
 * A list of `{ name, type, content }`, where `content` is the id that the upload returned (letters, digits, `-`, `_`; at most 64). Whether
 * that file exists and belongs to the respondent is checked where files are kept. File data itself is never part of an answer.
 */
export const file: QuestionTypeRules<FileShape> = {
  check({ most }, value, pointer, errors) {
    if (!Array.isArray(value)) {
      errors.add(pointer, 'wrong-type');
      return;
    }
    if (most > 0 && value.length > most) errors.add(pointer, 'too-many-items');
    const ids = new Set<unknown>();
    for (const [index, entry] of (value as unknown[]).entries()) {
      const at = extendPointer(pointer, index);
      checkReference(entry, at, errors);
      if (!isJsonObject(entry)) continue;
      if (ids.has(entry['content'])) errors.add(extendPointer(at, 'content'), 'duplicate-item');
      ids.add(entry['content']);
    }
  },
  typed: (_shape, value) => value,
};

function checkReference(entry: unknown, pointer: string, errors: AnswerErrors): void {
  if (!isJsonObject(entry)) {
    errors.add(pointer, 'wrong-type');
    return;
  }
  for (const key of Object.keys(entry)) {
    if (key !== 'name' && key !== 'type' && key !== 'content') errors.add(extendPointer(pointer, key), 'unknown-field');
  }
  for (const key of ['name', 'type', 'content']) {
    const part = entry[key];
    const at = extendPointer(pointer, key);
    if (part === undefined) errors.add(at, 'required');
    else if (typeof part !== 'string') errors.add(at, 'wrong-type');
    else if (part.length > longestName) errors.add(at, 'too-long');
    else if (key === 'content' && !fileId.test(part)) errors.add(at, 'invalid-text');
  }
}

/** Longest signature, characters of its data URL: 200 kB. */
const longestSignature = 200 * 1024;

/** A picture in PNG as a `data:` URL, which a browser draws and nobody interprets. */
export const signature: QuestionTypeRules<SignatureShape> = {
  check(_shape, value, pointer, errors) {
    if (typeof value !== 'string') errors.add(pointer, 'wrong-type');
    else if (value.length > longestSignature) errors.add(pointer, 'too-long');
    else if (value !== '' && !isPng(value)) errors.add(pointer, 'invalid-text');
  },
  typed: (_shape, value) => value,
};
