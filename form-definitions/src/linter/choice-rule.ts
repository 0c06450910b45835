import { type Choice, choicesIn, optionsOf, ratingOptions, valueOfEntry } from '../choice-list.js';
import { choiceTypes } from '../element-types.js';
import { isForbiddenKey, listOf } from '../model/json-object.js';
import type { OutlineNode } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding, type LintRule } from './finding.js';

/** Choice questions and matrices need options that answers can tell apart. */
export const choiceRule: LintRule = function* ({ nodes }) {
  for (const node of nodes) {
    if (choiceTypes.includes(node.type as never)) {
      const inherited = node.kind === 'column' && listOf(node.json, 'choices').length === 0 ? node.parent : undefined;
      const options = optionsOf(
        inherited === undefined ? node.json : { ...node.json, choices: inherited.json['choices'] },
      );
      yield* list(node, 'choices', options, true);
      if (node.json['defaultValue'] === 'unknown') {
        const pointer = extendPointer(node.pointer, 'defaultValue');
        yield finding('invalid-choice', pointer, '"unknown" must be chosen, never preset.');
      }
    } else if (node.type === 'rating') {
      yield* list(node, 'rateValues', ratingOptions(node.json), true);
    } else if (node.type === 'matrix') {
      yield* list(node, 'columns', choicesIn(node.json, 'columns'), true);
      yield* list(node, 'rows', choicesIn(node.json, 'rows'), node.json['rowsFrom'] === undefined);
    } else if (node.type === 'matrixdropdown') {
      yield* list(node, 'rows', choicesIn(node.json, 'rows'), true);
    }
  }
};

function* list(node: OutlineNode, key: string, options: readonly Choice[], needed: boolean): Generator<Finding> {
  const pointer = extendPointer(node.pointer, key);
  if (options.length === 0 && needed) yield finding('no-choices', pointer, `This element needs ${key}.`);
  const entries = listOf(node.json, key);
  const readable = choicesIn(node.json, key).length;
  if (readable < entries.length) {
    const index = entries.findIndex((entry) => !['string', 'number', 'boolean'].includes(typeof valueOfEntry(entry)));
    const message = 'An option needs a value: a text, a number or true/false.';
    yield finding('invalid-choice', extendPointer(pointer, Math.max(index, 0)), message);
  }
  const seen = new Set<string>();
  for (const option of options) {
    // Survey-core compares loosely: 1, "1" and "A", "a" are one option to it.
    const value = String(option.value).toLowerCase();
    if (isForbiddenKey(value)) yield finding('invalid-choice', pointer, 'This option value is not allowed.');
    if (seen.has(value)) yield finding('duplicate-choice', pointer, 'Two options have the same value.');
    seen.add(value);
  }
}
