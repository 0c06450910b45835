import { useEffect } from 'react';
import type { DesignerActions } from './designer-store';

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) anywhere in the designer, except inside a field with an undo of its own. */
export function useUndoKeys(actions: DesignerActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const dialog = event.target instanceof Element && event.target.closest('.ant-modal, .designer-bar') !== null;
      if (dialog || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) actions.redo();
      else actions.undo();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [actions]);
}
