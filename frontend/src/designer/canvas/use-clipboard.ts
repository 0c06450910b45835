import { useEffect } from 'react';
import { useActions, useDesignerStore } from '../store/designer-context';
import { copiedText, paste, removeSelected } from './selection-commands';

/** Kept beside the clipboard, for the buttons that cannot read it. */
const storageKey = 'pingyi.copied-elements';

export const rememberCopied = (text: string): void => localStorage.setItem(storageKey, text);
export const rememberedCopied = (): string => localStorage.getItem(storageKey) ?? '';

/** Copy, cut and paste by keys and menu, within a form and between forms in different windows. */
export function useClipboard(): void {
  const store = useDesignerStore();
  const actions = useActions();
  useEffect(() => {
    const isTyping = (): boolean =>
      document.activeElement?.closest('input, textarea, select') !== null && document.activeElement !== null;
    const selectsText = (): boolean => (document.getSelection()?.toString() ?? '') !== '';
    const onCopy = (event: ClipboardEvent): void => {
      const text = isTyping() || selectsText() ? null : copiedText(store.getState());
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      rememberCopied(text);
      if (event.type === 'cut') removeSelected(store, actions);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (isTyping()) return;
      if (paste(store, actions, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [store, actions]);
}
