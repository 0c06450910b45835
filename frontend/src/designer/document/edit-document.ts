import { insertedAt } from './list-edits';
import { childTypeOf, mayHold } from './element-slots';
import {
  descendantsOf,
  DocumentBuilder,
  elementOf,
  nameOf,
  nodeOf,
  type FormDocument,
  type FormNode,
  type Json,
  type NodeId,
} from './form-document';
import { withFreshNames } from './names';
import { renamedInJson } from './references';

/** A place between the children of a node. */
export interface Place {
  readonly parent: NodeId;
  readonly index: number;
}

export interface Insertion {
  readonly document: FormDocument;
  readonly ids: readonly NodeId[];
}

const withNodes = (document: FormDocument, ...changed: readonly FormNode[]): FormDocument => ({
  ...document,
  nodes: { ...document.nodes, ...Object.fromEntries(changed.map((node) => [node.id, node])) },
});

/** Whether an element of a type may be put into a node. */
export function accepts(document: FormDocument, parent: NodeId, childType: string): boolean {
  const node = nodeOf(document, parent);
  return mayHold(node.type, standsInRows(document, parent), childType);
}

function standsInRows(document: FormDocument, id: NodeId): boolean {
  for (let node = nodeOf(document, id); node.parent !== null; node = nodeOf(document, node.parent)) {
    if (node.type === 'paneldynamic') return true;
  }
  return false;
}

/** Puts elements of a definition into the form, under names that are free there. */
export function insertElements(document: FormDocument, { parent, index }: Place, elements: readonly Json[]): Insertion {
  const host = nodeOf(document, parent);
  const builder = new DocumentBuilder(document.nextId, document.nodes);
  const ids = withFreshNames(document, parent, elements).map((element) =>
    builder.add(element, childTypeOf(host.type, element), parent),
  );
  const grown = builder.document(document.root);
  return { document: withNodes(grown, { ...host, children: insertedAt(host.children, index, ...ids) }), ids };
}

/** Takes elements out, with everything inside them. The last page stays, emptied. */
export function removeElements(document: FormDocument, ids: readonly NodeId[]): FormDocument {
  const gone = outermost(document, ids).filter((id) => id !== document.root);
  const pages = nodeOf(document, document.root).children;
  const kept = pages.length > 0 && pages.every((page) => gone.includes(page)) ? pages[0] : undefined;
  const removed = new Set(gone.filter((id) => id !== kept));
  const nodes: Record<NodeId, FormNode> = { ...document.nodes };
  for (const id of removed) {
    for (const inner of descendantsOf(document, id)) delete nodes[inner.id];
    delete nodes[id];
  }
  if (kept !== undefined) {
    for (const inner of descendantsOf(document, kept)) delete nodes[inner.id];
    nodes[kept] = { ...nodeOf(document, kept), children: [] };
  }
  for (const parent of new Set([...removed].map((id) => nodeOf(document, id).parent))) {
    const node = parent === null ? undefined : nodes[parent];
    if (node) nodes[node.id] = { ...node, children: node.children.filter((child) => !removed.has(child)) };
  }
  return { ...document, nodes };
}

/** Moves elements to another place, in the order in which they stand in the form. Unchanged where they may not stand. */
export function moveElements(document: FormDocument, ids: readonly NodeId[], place: Place): FormDocument {
  const moved = outermost(document, ids);
  const inside = (id: NodeId): boolean => id === place.parent || ancestorsOf(document, place.parent).includes(id);
  if (
    moved.length === 0 ||
    moved.some((id) => inside(id) || !accepts(document, place.parent, nodeOf(document, id).type))
  )
    return document;
  const target = nodeOf(document, place.parent);
  const before = target.children.slice(0, place.index).filter((child) => !moved.includes(child));
  const after = target.children.slice(place.index).filter((child) => !moved.includes(child));
  const nodes: Record<NodeId, FormNode> = { ...document.nodes };
  for (const id of moved) {
    const node = nodeOf(document, id);
    const old = node.parent === null ? undefined : nodes[node.parent];
    if (old) nodes[old.id] = { ...old, children: old.children.filter((child) => child !== id) };
    nodes[id] = { ...node, parent: place.parent };
  }
  nodes[place.parent] = { ...nodeOf({ ...document, nodes }, place.parent), children: [...before, ...moved, ...after] };
  return { ...document, nodes };
}

/** Copies elements to right behind the last of them. */
export function duplicateElements(document: FormDocument, ids: readonly NodeId[]): Insertion {
  const originals = outermost(document, ids);
  const last = originals.at(-1);
  const parent = last === undefined ? null : nodeOf(document, last).parent;
  if (last === undefined || parent === null) return { document, ids: [] };
  const siblings = originals.filter((id) => nodeOf(document, id).parent === parent);
  return insertElements(
    document,
    { parent, index: nodeOf(document, parent).children.indexOf(last) + 1 },
    siblings.map((id) => elementOf(document, id)),
  );
}

/** Sets members of an element; `undefined` takes one out. */
export function setProperties(document: FormDocument, id: NodeId, changes: Json): FormDocument {
  const node = nodeOf(document, id);
  const properties: Record<string, unknown> = { ...node.properties };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete properties[name];
    else properties[name] = value;
  }
  return withNodes(document, { ...node, properties });
}

/** Gives an element another name; conditions, calculations and texts that mention it follow. */
export function renameElement(document: FormDocument, id: NodeId, name: string): FormDocument {
  const old = nameOf(nodeOf(document, id));
  const named = setProperties(document, id, { name });
  if (old === '' || old === name) return named;
  const others = new Set([...descendantsOf(document)].map((node) => nameOf(node).toLowerCase()));
  const renaming = { to: new Map([[old.toLowerCase(), name]]), others };
  const changed = Object.values(named.nodes).flatMap((node) => {
    const properties = renamedInJson(node.properties, renaming) as Json;
    return properties === node.properties ? [] : [{ ...node, properties }];
  });
  return withNodes(named, ...changed);
}

/** Makes a question one of another type; members that both types know are kept. */
export function changeType(
  document: FormDocument,
  id: NodeId,
  type: string,
  known: (property: string) => boolean,
): FormDocument {
  const node = nodeOf(document, id);
  const kept = Object.fromEntries(Object.entries(node.properties).filter(([name]) => name !== 'type' && known(name)));
  return withNodes(removeElements(document, node.children), {
    ...node,
    type,
    children: [],
    properties: { type, ...kept },
  });
}

/** The elements that are not inside another one of the list, in the order of the form. */
export function outermost(document: FormDocument, ids: readonly NodeId[]): NodeId[] {
  const wanted = new Set(ids);
  return [...descendantsOf(document)]
    .map(({ id }) => id)
    .filter((id) => wanted.has(id) && !ancestorsOf(document, id).some((ancestor) => wanted.has(ancestor)));
}

/** The elements around an element, innermost first. */
export function ancestorsOf(document: FormDocument, id: NodeId): NodeId[] {
  const { parent } = nodeOf(document, id);
  return parent === null ? [] : [parent, ...ancestorsOf(document, parent)];
}

/** The place next to an element, and the page an element is on. */
export function placeAfter(document: FormDocument, id: NodeId): Place {
  const { parent } = nodeOf(document, id);
  if (parent === null) return { parent: id, index: nodeOf(document, id).children.length };
  return { parent, index: nodeOf(document, parent).children.indexOf(id) + 1 };
}
