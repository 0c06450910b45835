import { useEffect, useSyncExternalStore } from 'react';
import { ProblemError } from '../api/problem';
import type { Saver } from './saver';
import { hasUnsaved, type Refusal, type SavingState } from './saving-state';

/** A part of the state that is a plain value; the component is drawn again only when that value changes. */
export const useSavingState = <T extends string | number | boolean | undefined>(
  saver: Saver,
  part: (state: SavingState) => T,
): T => useSyncExternalStore(saver.subscribe, () => part(saver.state()));

/**
 * Saves while the page is open: on the way out, when it goes to the background, and when the network is back.
 * @param isUnfinished whether more than unsaved changes would be lost by closing the page
 */
export function useSaving(saver: Saver, isUnfinished: () => boolean = () => false): void {
  useEffect(() => {
    saver.start();
    return () => saver.stop();
  }, [saver]);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent): void => {
      if (hasUnsaved(saver.state()) || isUnfinished()) event.preventDefault();
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') saver.flush();
    };
    const back = (): void => saver.flush();
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('online', back);
    };
  }, [saver, isUnfinished]);
}

/** Statuses that come again for as long as the same is sent. */
const refusedAsItIs: ReadonlySet<number> = new Set([400, 413, 415, 422]);

/** What a refusal of the server means for saving. */
export function refusalOf(error: unknown): Refusal {
  const { code = '', status = 0 } = error instanceof ProblemError ? error : {};
  if (code === 'revision-stale') return 'overtaken';
  if (code === 'immutable') return 'closed';
  if (refusedAsItIs.has(status)) return 'rejected';
  return navigator.onLine ? 'failed' : 'offline';
}
