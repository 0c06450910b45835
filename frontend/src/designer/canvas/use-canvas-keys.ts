import type { KeyboardEvent } from 'react';
import { useActions, useDesignerStore } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { cardsOf, selectionAfterPress } from './selection';
import { duplicateSelected, moveSelected, removeSelected } from './selection-commands';

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], .ant-select') !== null;

/** Keys of the canvas: arrows walk, Alt and arrows move, Enter types the title, Delete removes, Ctrl+D duplicates, Ctrl+A selects all. */
export function useCanvasKeys(): (event: KeyboardEvent) => void {
  const store = useDesignerStore();
  const actions = useActions();
  return (event) => {
    if (isField(event.target) || event.nativeEvent.isComposing) return;
    const state = store.getState();
    const order = cardsOf(documentIn(state));
    const current = state.selection.at(-1);
    const control = event.ctrlKey || event.metaKey;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step !== 0 && event.altKey) moveSelected(store, actions, step);
    else if (step !== 0) {
      const next =
        order[current === undefined ? 0 : Math.min(order.length - 1, Math.max(0, order.indexOf(current) + step))];
      if (next !== undefined) actions.select(event.shiftKey ? selectionAfterPress(state, next, event) : [next]);
    } else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLElement &&
      event.target.dataset['nodeId'] === current &&
      current !== undefined
    )
      actions.type({ id: current, field: 'title' });
    else if (event.key === 'Delete' || event.key === 'Backspace') removeSelected(store, actions);
    else if (event.key === 'Escape') actions.select([]);
    else if (control && event.key.toLowerCase() === 'd') duplicateSelected(store, actions);
    else if (control && event.key.toLowerCase() === 'a')
      actions.select(order.filter((id) => documentIn(state).nodes[id]?.kind !== 'page'));
    else return;
    event.preventDefault();
  };
}
