import { isForbiddenKey } from '../model/json-object.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type Finding } from './finding.js';

const deepestForm = 32;
const largestForm = 20_000;
const mostFindings = 100;

/**
 * Depth, number of JSON nodes and keys that reach into prototypes (X3, X5). Runs before everything else, without
 * recursion, so that no other rule meets a form it cannot walk.
 */
export function checkSize(definition: unknown, pointer: string): Finding[] {
  const findings: Finding[] = [];
  let nodes = 0;
  const open: { value: unknown; depth: number; pointer: string }[] = [{ value: definition, depth: 0, pointer }];
  for (let entry = open.pop(); entry; entry = open.pop()) {
    nodes += 1;
    if (nodes > largestForm) {
      return [finding('too-many-nodes', pointer, `The form has more than ${largestForm} JSON values.`)];
    }
    if (typeof entry.value !== 'object' || entry.value === null) continue;
    if (entry.depth >= deepestForm) {
      return [finding('too-deep', entry.pointer, `The form is nested more than ${deepestForm} levels deep.`)];
    }
    for (const [key, value] of Object.entries(entry.value)) {
      const childPointer = extendPointer(entry.pointer, key);
      if (isForbiddenKey(key)) findings.push(finding('forbidden-key', childPointer, 'This key is not allowed.'));
      open.push({ value, depth: entry.depth + 1, pointer: childPointer });
    }
    if (findings.length > mostFindings) return findings;
  }
  return findings;
}
