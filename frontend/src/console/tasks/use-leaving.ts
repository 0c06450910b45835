import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { hasUnsaved } from '../../saving/saving-state';
import { isLeaving, useAskToLeave } from '../../ui/use-leave-question';
import type { SheetDraft } from './sheet-draft';

/** Going to another page of the console saves first, and asks back when that is not done. */
export function useLeaving(draft: SheetDraft): void {
  const ask = useAskToLeave();
  const blocker = useBlocker((move) => isLeaving(move) && (hasUnsaved(draft.saver.state()) || draft.isUndecided()));
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void (draft.savesByItself() ? draft.saver.saveNow() : Promise.resolve(false)).then((saved) => {
      if (saved && !draft.isUndecided()) blocker.proceed();
      else ask(blocker);
    });
  }, [blocker, draft, ask]);
}
