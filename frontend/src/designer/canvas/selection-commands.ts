import {
  accepts,
  duplicateElements,
  insertElements,
  moveElements,
  outermost,
  placeAfter,
  removeElements,
  type Place,
} from '../document/edit-document';
import { descendantsOf, elementOf, nodeOf, type FormDocument, type Json, type NodeId } from '../document/form-document';
import {
  documentIn,
  isLocked,
  type DesignerActions,
  type DesignerState,
  type DesignerStore,
} from '../store/designer-store';
import { cardsOf } from './selection';

export function removeSelected(store: DesignerStore, actions: DesignerActions): void {
  const state = store.getState();
  const document = documentIn(state);
  const gone = state.selection.filter(
    (id) => ![id, ...[...descendantsOf(document, id)].map((inner) => inner.id)].some((inner) => isLocked(state, inner)),
  );
  const order = cardsOf(document);
  const next = order[Math.max(0, order.indexOf(outermost(document, gone)[0] ?? '') - 1)];
  actions.changeAndSelect((before) => {
    const after = removeElements(before, gone);
    return { document: after, ids: next !== undefined && after.nodes[next] ? [next] : [] };
  });
}

export function duplicateSelected(store: DesignerStore, actions: DesignerActions): void {
  const { selection } = store.getState();
  actions.changeAndSelect((document) => duplicateElements(document, selection));
}

/** Moves the selected elements one place up (-1) or down (1), into the neighbouring page where there is no place left. */
export function moveSelected(store: DesignerStore, actions: DesignerActions, step: -1 | 1): void {
  const { selection } = store.getState();
  actions.changeAndSelect((document) => {
    const place = placeBy(document, outermost(document, selection), step);
    return { document: place ? moveElements(document, selection, place) : document, ids: selection };
  });
}

function placeBy(document: FormDocument, ids: readonly NodeId[], step: -1 | 1): Place | undefined {
  const edge = step < 0 ? ids[0] : ids.at(-1);
  const parent = edge === undefined ? null : nodeOf(document, edge).parent;
  if (edge === undefined || parent === null) return undefined;
  const siblings = nodeOf(document, parent).children;
  const index = siblings.indexOf(edge) + step;
  if (index >= 0 && index < siblings.length) return { parent, index: step < 0 ? index : index + 1 };
  const around = nodeOf(document, parent).parent;
  if (around === null) return undefined;
  const neighbours = nodeOf(document, around).children;
  const at = neighbours.indexOf(parent);
  const type = nodeOf(document, edge).type;
  if (nodeOf(document, parent).kind === 'page') {
    const page = neighbours[at + step];
    return page === undefined
      ? undefined
      : { parent: page, index: step < 0 ? nodeOf(document, page).children.length : 0 };
  }
  return accepts(document, around, type) ? { parent: around, index: step < 0 ? at : at + 1 } : undefined;
}

/** Moves the selected elements to the end of a page or panel. */
export function moveSelectedInto(store: DesignerStore, actions: DesignerActions, parent: NodeId): void {
  const { selection } = store.getState();
  actions.changeAndSelect((document) => ({
    document: moveElements(document, selection, { parent, index: nodeOf(document, parent).children.length }),
    ids: selection,
  }));
}

/**
 * Where something new goes: behind what is selected, or into the selected page or panel, or at the end of the form. A group
 * goes behind a group that has something in it: whoever adds one item after the other wants them side by side.
 */
export function placeForNew({ selection, ...state }: DesignerState, type: string): Place {
  const document = documentIn({ selection, ...state });
  const current = selection.at(-1);
  const pages = nodeOf(document, document.root).children;
  const last = pages.at(-1) ?? document.root;
  if (type === 'page') {
    const page = current === undefined ? last : pageAround(document, current);
    return { parent: document.root, index: pages.indexOf(page) + 1 };
  }
  for (let id = current; id !== undefined && id !== document.root;) {
    const node = nodeOf(document, id);
    const beside = type === 'panel' && node.kind === 'panel' && node.children.length > 0;
    if (!beside && accepts(document, id, type)) return { parent: id, index: node.children.length };
    if (node.parent !== null && accepts(document, node.parent, type)) return placeAfter(document, id);
    id = node.parent ?? undefined;
  }
  return { parent: last, index: nodeOf(document, last).children.length };
}

export function pageAround(document: FormDocument, id: NodeId): NodeId {
  const { kind, parent } = nodeOf(document, id);
  return kind === 'page' || parent === null ? id : pageAround(document, parent);
}

/** Adds something new where {@link placeForNew} says, and starts typing its title. */
export function addNew(
  store: DesignerStore,
  actions: DesignerActions,
  type: string,
  elements: readonly Json[],
  typeTitle: boolean,
): void {
  const place = placeForNew(store.getState(), type);
  const [first] = actions.changeAndSelect((document) => insertElements(document, place, elements));
  if (first !== undefined && typeTitle) actions.type({ id: first, field: 'title' });
}

const clipboardKind = 'pingyi/form-elements@1';

/** The selected elements as text for the clipboard; they can be pasted into any form. */
export function copiedText(state: DesignerState): string | null {
  const document = documentIn(state);
  const ids = outermost(document, state.selection).filter((id) =>
    ['page', 'panel', 'question'].includes(nodeOf(document, id).kind),
  );
  if (ids.length === 0) return null;
  const pages = ids.every((id) => nodeOf(document, id).kind === 'page');
  const elements = pages
    ? ids.map((id) => elementOf(document, id))
    : ids
        .flatMap((id) => (nodeOf(document, id).kind === 'page' ? nodeOf(document, id).children : [id]))
        .map((id) => elementOf(document, id));
  return JSON.stringify({ kind: clipboardKind, pages, elements });
}

/** Puts copied elements into the form; false when the text holds none. */
export function paste(store: DesignerStore, actions: DesignerActions, text: string): boolean {
  const copied = readCopied(text);
  if (!copied) return false;
  const place = placeForNew(store.getState(), copied.pages ? 'page' : 'text');
  actions.changeAndSelect((document) => insertElements(document, place, copied.elements));
  return true;
}

function readCopied(text: string): { readonly pages: boolean; readonly elements: readonly Json[] } | undefined {
  try {
    const copied = JSON.parse(text) as { kind?: unknown; pages?: unknown; elements?: unknown };
    return copied.kind === clipboardKind && Array.isArray(copied.elements)
      ? { pages: copied.pages === true, elements: copied.elements as Json[] }
      : undefined;
  } catch {
    return undefined;
  }
}
