import { isJsonObject, isSameJson } from '../model/json-object.js';
import { descendants, outlineForm, type OutlineNode } from '../model/form-outline.js';
import { extendPointer, pointerTo } from '../model/pointer.js';
import { finding, type LintRule } from './finding.js';
import { checkSize } from './size-rule.js';

/** What a local copy must not change in a locked question: its identity, its words and its scale. */
const fixed = ['type', 'role', 'indicator', 'title', 'choices', 'lockedBase'];

const lockedIn = (base: Readonly<Record<string, unknown>>): OutlineNode[] =>
  [...descendants(outlineForm(base))].filter(({ json }) => json['lockedBase'] === true);

/** Names of the base questions of a form, which stay as they are in every copy of it. */
export const lockedNames = (base: Readonly<Record<string, unknown>>): string[] =>
  lockedIn(base).flatMap(({ name }) => name ?? []);

/** The base dimensions of the form a copy was made from are still there, unchanged (S4.3, I20). */
export const lockedBaseRule: LintRule = function* ({ survey, nodes, options }) {
  if (!isJsonObject(options.base) || checkSize(options.base, pointerTo()).length > 0) return;
  for (const locked of lockedIn(options.base)) {
    const copy = nodes.find((node) => node.name === locked.name);
    if (copy === undefined) {
      yield finding(
        'locked-base-changed',
        survey.pointer,
        `The base question ${locked.name ?? ''} must not be removed.`,
      );
      continue;
    }
    for (const property of fixed) {
      if (isSameJson(copy.json[property], locked.json[property])) continue;
      yield finding(
        'locked-base-changed',
        extendPointer(copy.pointer, property),
        'A base question must not be changed.',
      );
    }
    if (isHidden(copy)) {
      yield finding('locked-base-changed', copy.pointer, 'A base question must not be hidden.');
    }
  }
};

function isHidden(node: OutlineNode): boolean {
  for (let current: OutlineNode | undefined = node; current; current = current.parent) {
    if (current.json['visible'] === false || 'visibleIf' in current.json) return true;
  }
  return false;
}
