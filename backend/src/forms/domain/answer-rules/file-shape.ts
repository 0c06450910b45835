import { isJsonObject, type JsonObject, numberOf } from '@pingyi/form-definitions/vocabulary';
import { extendPointer } from '../form-model/pointer.js';
import type { AnswerErrors } from './answer-error.js';
import type { Shape } from './shape.js';

const fileId = /^[A-Za-z0-9_-]{1,64}$/;
const longestName = 255;

/**
 * The shape of a file question: a list of `{ name, type, content }`, where `content` is the id that the upload returned
 * (letters, digits, `-`, `_`; at most 64). Whether that file exists and belongs to the respondent is checked where
 * files are kept. File data itself is never part of an answer.
 */
export function fileShape(json: JsonObject): Shape {
  const maxFiles = json['allowMultiple'] === true ? (numberOf(json, 'maxFiles') ?? 0) : 1;
  return {
    check(value, pointer, errors) {
      if (!Array.isArray(value)) {
        errors.add(pointer, 'wrong-type');
        return;
      }
      if (maxFiles > 0 && value.length > maxFiles) errors.add(pointer, 'too-many-items');
      const ids = new Set<unknown>();
      for (const [index, entry] of (value as unknown[]).entries()) {
        const at = extendPointer(pointer, index);
        checkReference(entry, at, errors);
        if (!isJsonObject(entry)) continue;
        if (ids.has(entry['content'])) errors.add(extendPointer(at, 'content'), 'duplicate-item');
        ids.add(entry['content']);
      }
    },
  };
}

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
