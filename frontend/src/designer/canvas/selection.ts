import { descendantsOf, type FormDocument, type NodeId } from '../document/form-document';
import { documentIn, type DesignerState } from '../store/designer-store';

interface Modifiers {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** What is selected after an element was pressed: itself, one more (Ctrl), or everything up to it (Shift). */
export function selectionAfterPress(
  state: DesignerState,
  id: NodeId,
  { shiftKey, ctrlKey, metaKey }: Modifiers,
): readonly NodeId[] {
  const { selection } = state;
  if (ctrlKey || metaKey)
    return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id];
  const anchor = selection[0];
  if (!shiftKey || anchor === undefined) return [id];
  const order = cardsOf(documentIn(state));
  const [from, to] = [order.indexOf(anchor), order.indexOf(id)];
  if (from < 0 || to < 0) return [id];
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return from <= to ? range : [...range].reverse();
}

/** Everything that has a card of its own, in the order of the form. */
export const cardsOf = (document: FormDocument): NodeId[] =>
  [...descendantsOf(document)]
    .filter(({ kind }) => kind === 'page' || kind === 'panel' || kind === 'question')
    .map(({ id }) => id);
