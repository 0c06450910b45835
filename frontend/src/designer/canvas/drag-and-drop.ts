import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useState, type RefObject } from 'react';
import { accepts, insertElements, moveElements, placeAfter, type Place } from '../document/edit-document';
import { nodeOf, type FormDocument, type Json, type NodeId } from '../document/form-document';
import { useActions, useDesignerStore } from '../store/designer-context';
import { documentIn, type DesignerActions, type DesignerStore } from '../store/designer-store';

/** What is being dragged: elements of the form, or something new from the toolbox. */
type Dragged =
  | { readonly kind: 'elements'; readonly ids: readonly NodeId[] }
  | { readonly kind: 'new'; readonly type: string; readonly elements: readonly Json[] };

export type DropMark = 'before' | 'after' | 'inside' | null;

const draggedOf = (data: Readonly<Record<string | symbol, unknown>>): Dragged | undefined =>
  data['dragged'] as Dragged | undefined;

const typesOf = (dragged: Dragged, document: FormDocument): readonly string[] =>
  dragged.kind === 'new'
    ? [dragged.type]
    : dragged.ids.flatMap((id) => (document.nodes[id] ? [nodeOf(document, id).type] : []));

/** Lets an element be dragged by its handle, together with the others that are selected. */
export function useDraggable(
  id: NodeId,
  element: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
): void {
  const store = useDesignerStore();
  useEffect(() => {
    if (!element.current || !handle.current) return;
    return draggable({
      element: element.current,
      dragHandle: handle.current,
      canDrag: () => !store.getState().readOnly,
      getInitialData: () => {
        const { selection } = store.getState();
        return { dragged: { kind: 'elements', ids: selection.includes(id) ? selection : [id] } satisfies Dragged };
      },
    });
  }, [id, element, handle, store]);
}

/** Lets something new be dragged from the toolbox. */
export function useDraggableNew(
  element: RefObject<HTMLElement | null>,
  type: string,
  elements: () => readonly Json[],
): void {
  useEffect(() => {
    if (!element.current) return;
    return draggable({
      element: element.current,
      getInitialData: () => ({ dragged: { kind: 'new', type, elements: elements() } satisfies Dragged }),
    });
  }, [element, type, elements]);
}

/** Takes what is dropped before or after an element, or into the empty space of one. */
export function useDropTarget(
  id: NodeId,
  element: RefObject<HTMLElement | null>,
  where: 'beside' | 'inside',
): DropMark {
  const store = useDesignerStore();
  const [mark, setMark] = useState<DropMark>(null);
  useEffect(() => {
    if (!element.current) return;
    const markOf = (data: Readonly<Record<string | symbol, unknown>>): DropMark =>
      where === 'inside' ? 'inside' : extractClosestEdge(data) === 'top' ? 'before' : 'after';
    return dropTargetForElements({
      element: element.current,
      canDrop: ({ source }) => {
        const dragged = draggedOf(source.data);
        const document = documentIn(store.getState());
        const parent = where === 'inside' ? id : nodeOf(document, id).parent;
        return (
          dragged !== undefined &&
          parent !== null &&
          typesOf(dragged, document).every((type) => accepts(document, parent, type))
        );
      },
      getData: ({ input, element: target }) => {
        const data = { target: id, where };
        return where === 'inside'
          ? data
          : attachClosestEdge(data, { input, element: target, allowedEdges: ['top', 'bottom'] });
      },
      onDrag: ({ self, location }) =>
        setMark(location.current.dropTargets[0]?.element === self.element ? markOf(self.data) : null),
      onDragLeave: () => setMark(null),
      onDrop: () => setMark(null),
    });
  }, [id, element, where, store]);
  return mark;
}

/** Carries out what is dropped anywhere on the canvas. */
export function useDrops(): void {
  const store = useDesignerStore();
  const actions = useActions();
  useEffect(
    () =>
      monitorForElements({
        onDrop: ({ source, location }) => {
          const [target] = location.current.dropTargets;
          const dragged = draggedOf(source.data);
          if (!target || !dragged) return;
          const id = target.data['target'] as NodeId;
          const place =
            target.data['where'] === 'inside'
              ? placeInside(store, id)
              : placeBeside(store, id, extractClosestEdge(target.data) === 'top');
          drop(actions, dragged, place);
        },
      }),
    [store, actions],
  );
}

function drop(actions: DesignerActions, dragged: Dragged, place: Place): void {
  if (dragged.kind === 'elements')
    actions.changeAndSelect((document) => ({ document: moveElements(document, dragged.ids, place), ids: dragged.ids }));
  else actions.changeAndSelect((document) => insertElements(document, place, dragged.elements));
}

const placeInside = (store: DesignerStore, id: NodeId): Place => ({
  parent: id,
  index: nodeOf(documentIn(store.getState()), id).children.length,
});

function placeBeside(store: DesignerStore, id: NodeId, before: boolean): Place {
  const place = placeAfter(documentIn(store.getState()), id);
  return before ? { ...place, index: place.index - 1 } : place;
}
