import { isJsonObject, listOf, textOf } from '../model/json-object.js';
import { repeatingParent, type OutlineNode } from '../model/form-outline.js';
import { keepsComment } from '../model/question-names.js';
import type { LintedForm } from './finding.js';
import { defaultVariables } from './survey-variables.js';

/** Names an expression may use, in lower case: those of the top level, and per repeating question those of its rows. */
export interface KnownNames {
  readonly top: ReadonlySet<string>;
  readonly rows: ReadonlyMap<OutlineNode, ReadonlySet<string>>;
}

export function knownNames({ survey, nodes, options }: LintedForm): KnownNames {
  const top = new Set([...(options.variables ?? defaultVariables), 'locale'].map((name) => name.toLowerCase()));
  const rows = new Map<OutlineNode, Set<string>>();
  for (const node of nodes) {
    if (node.kind === 'page' || node.kind === 'panel' || node.kind === 'item' || node.name === undefined) continue;
    const parent = repeatingParent(node);
    const names = parent === undefined ? top : (rows.get(parent) ?? new Set<string>());
    if (parent !== undefined) rows.set(parent, names);
    names.add(node.name.toLowerCase());
    if (keepsComment(node)) names.add(`${node.name}-Comment`.toLowerCase());
  }
  for (const entry of listOf(survey.json, 'calculatedValues')) {
    const name = isJsonObject(entry) ? textOf(entry, 'name') : undefined;
    if (name !== undefined) top.add(name.toLowerCase());
  }
  return { top, rows };
}
