import {
  descendantsOf,
  isJson,
  nameOf,
  nodeOf,
  type FormDocument,
  type FormNode,
  type Json,
  type NodeId,
} from './form-document';
import { childSlotOf, childTypeOf } from './element-slots';
import { renamedInJson } from './references';
import { withFreshRoles } from './roles';

const rowsInside = new Set(['matrixdropdown', 'matrixdynamic', 'paneldynamic']);

/** The question in whose rows a node is answered, or the form itself: names are unique within it. */
export function nameScopeOf(document: FormDocument, parent: NodeId): NodeId {
  for (let node: FormNode = nodeOf(document, parent); ; node = nodeOf(document, node.parent)) {
    if (rowsInside.has(node.type) || node.type === 'multipletext' || node.parent === null) return node.id;
  }
}

/** Names that a new element of a scope must not have, in lower case. */
export function takenNames(document: FormDocument, scope: NodeId): Set<string> {
  const names = new Set<string>();
  for (const node of descendantsOf(document, scope)) {
    if (nameScopeOf(document, node.parent ?? document.root) === scope) names.add(nameOf(node).toLowerCase());
  }
  const calculated = scope === document.root ? nodeOf(document, scope).properties['calculatedValues'] : undefined;
  for (const entry of Array.isArray(calculated) ? (calculated as unknown[]) : []) {
    if (isJson(entry) && typeof entry['name'] === 'string') names.add(entry['name'].toLowerCase());
  }
  return names;
}

/** The first of `stem1`, `stem2`, … or, for a name that has a number already, its successors, that is free. */
export function freshName(taken: ReadonlySet<string>, wanted: string): string {
  if (wanted !== '' && !taken.has(wanted.toLowerCase())) return wanted;
  const stem = wanted.replace(/-?\d+$/, '') || 'question';
  const joint = /-/.test(stem) ? '-' : '';
  for (let number = joint === '' ? 1 : 2; ; number++) {
    const name = `${stem}${joint}${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * Elements that are about to be put into a form, with names that are free there; what they say about each other in
 * conditions and texts follows.
 */
export function withFreshNames(document: FormDocument, parent: NodeId, elements: readonly Json[]): Json[] {
  const taken = takenNames(document, nameScopeOf(document, parent));
  const others = new Set(taken);
  const renamed = new Map<string, string>();
  const claim = (json: Json, type: string, inOwnScope: boolean): Json => {
    const given = typeof json['name'] === 'string' ? json['name'] : '';
    const name = inOwnScope ? given : freshName(taken, given || firstName(type));
    if (!inOwnScope) {
      taken.add(name.toLowerCase());
      if (given !== '' && given !== name) renamed.set(given.toLowerCase(), name);
    }
    const slot = childSlotOf(type);
    const inner = slot === undefined ? undefined : json[slot];
    const within = inOwnScope || rowsInside.has(type) || type === 'multipletext';
    const children = Array.isArray(inner)
      ? inner.map((child: unknown) => (isJson(child) ? claim(child, childTypeOf(type, child), within) : child))
      : undefined;
    return { ...json, name, ...(slot !== undefined && children !== undefined && { [slot]: children }) };
  };
  const parentType = nodeOf(document, parent).type;
  const claimed = elements.map((element) => claim(element, childTypeOf(parentType, element), false));
  return withFreshRoles(
    document,
    claimed.map((element) => renamedInJson(element, { to: renamed, others }) as Json),
  );
}

/** The first name that an element without one is given. */
const firstName = (type: string): string =>
  type === 'page' || type === 'panel'
    ? `${type}1`
    : type === 'matrixdropdowncolumn'
      ? 'column1'
      : type === 'multipletextitem'
        ? 'item1'
        : 'question1';
