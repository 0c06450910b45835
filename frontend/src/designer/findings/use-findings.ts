import { useEffect } from 'react';
import { checkDraft } from '../../api/form-drafts';
import { definitionOf } from '../document/form-document';
import { draftOf, type DesignerActions, type DesignerStore } from '../store/designer-store';

const pause = 500;

/** Has the server's linter look at the draft after every change, and files what it finds. */
export function useFindings(store: DesignerStore, actions: DesignerActions): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let latest = 0;
    const check = async (): Promise<void> => {
      const asked = ++latest;
      const { document, manifest } = draftOf(store.getState());
      try {
        const { findings } = await checkDraft({ definition: definitionOf(document), manifest });
        if (asked === latest) actions.showFindings(document, findings);
      } catch {
        // Without an answer the old findings stay; publishing checks again.
      }
    };
    const stop = store.subscribe((now, before) => {
      if (draftOf(now) === draftOf(before)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void check(), pause);
    });
    void check();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store, actions]);
}
