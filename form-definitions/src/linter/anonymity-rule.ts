import { isJsonObject, listOf } from '../model/json-object.js';
import type { OutlineNode } from '../model/form-outline.js';
import { extendPointer } from '../model/pointer.js';
import { finding, type LintRule } from './finding.js';

const namingInputs: readonly unknown[] = ['email', 'tel'];

/** Residents answer without a name: no signature, no file, and nothing that asks for an address to reach them (A1). */
export const anonymityRule: LintRule = function* ({ nodes, options }) {
  if (options.audience !== 'resident') return;
  for (const node of nodes) {
    const property = namingProperty(node);
    if (property === undefined) continue;
    yield finding(
      'anonymous-form',
      extendPointer(node.pointer, property),
      'A form for residents must not ask who they are.',
    );
  }
};

function namingProperty({ type, kind, json }: OutlineNode): string | undefined {
  if (type === 'file' || type === 'signaturepad') return kind === 'column' ? 'cellType' : 'type';
  if (namingInputs.includes(json['inputType'])) return 'inputType';
  const asksBrowser = ['autocomplete', 'autoComplete'].find(
    (name) => typeof json[name] === 'string' && json[name] !== 'off',
  );
  if (asksBrowser !== undefined) return asksBrowser;
  const asksMail = listOf(json, 'validators').some(
    (entry) => isJsonObject(entry) && String(entry['type']).startsWith('email'),
  );
  return asksMail ? 'validators' : undefined;
}
