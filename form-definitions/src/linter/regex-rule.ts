import { isJsonObject, listOf } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import { isSafePattern } from '../model/safe-pattern.js';
import { finding, type LintRule } from './finding.js';

/** Patterns of regex validators must be of a kind that cannot be made slow (X3). */
export const regexRule: LintRule = function* ({ nodes }) {
  for (const node of nodes) {
    for (const [index, validator] of listOf(node.json, 'validators').entries()) {
      if (!isJsonObject(validator) || !('regex' in validator)) continue;
      const pattern = validator['regex'];
      if (typeof pattern === 'string' && isSafePattern(pattern)) continue;
      const pointer = extendPointer(node.pointer, 'validators', index, 'regex');
      yield finding('unsafe-regex', pointer, 'This pattern is not on the list of safe ones.');
    }
  }
};
