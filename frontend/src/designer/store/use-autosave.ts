import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { saveDraft } from '../../api/form-drafts';
import { ProblemError } from '../../api/problem';
import { definitionOf } from '../document/form-document';
import { draftOf, type DesignerStore, type Draft } from './designer-store';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'overtaken';

export interface SaveStatus {
  readonly state: SaveState;
  readonly savedAt: Date | undefined;
}

/** The status has a store of its own: it changes with every key, and only its note is to be drawn again. */
export interface Autosave {
  readonly status: StoreApi<SaveStatus>;
  /** Stores what is not stored yet; false when that failed. */
  saveNow(): Promise<boolean>;
}

const pause = 1_000;

/** Keeps the draft stored while it is edited, one request at a time. */
export function useAutosave(store: DesignerStore, versionId: string, firstRevision: number, editor: string): Autosave {
  const [status] = useState(() => createStore<SaveStatus>(() => ({ state: 'saved', savedAt: undefined })));
  const revision = useRef(firstRevision);
  const stored = useRef<Draft>(draftOf(store.getState()));
  const last = useRef(Promise.resolve(true));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const saveNow = useCallback((): Promise<boolean> => {
    clearTimeout(timer.current);
    const save = async (): Promise<boolean> => {
      const draft = draftOf(store.getState());
      if (draft === stored.current) return true;
      status.setState({ state: 'saving' });
      try {
        const { document: form, ...rest } = draft;
        const content = { ...rest, definition: definitionOf(form) };
        const saved = await saveDraft(versionId, revision.current, content, editor);
        revision.current = saved.revision;
        stored.current = draft;
        store.setState({ stored: { definition: content.definition, staleTexts: saved.staleTexts } });
        status.setState({ state: draftOf(store.getState()) === draft ? 'saved' : 'unsaved', savedAt: new Date() });
        return true;
      } catch (error) {
        const code = error instanceof ProblemError ? error.code : '';
        status.setState({
          state: code === 'revision-stale' || code === 'edit-locked' || code === 'immutable' ? 'overtaken' : 'failed',
        });
        return false;
      }
    };
    // In a row: two that begin when the same one ends would both send its revision, and the draft would overtake itself.
    last.current = last.current.then(save);
    return last.current;
  }, [store, status, versionId, editor]);

  useEffect(() => {
    const later = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () =>
          void saveNow().then((done) => {
            // A broken network comes back; somebody else's version does not go away.
            if (!done || draftOf(store.getState()) !== stored.current) later();
          }),
        pause,
      );
    };
    const stop = store.subscribe((now, before) => {
      if (draftOf(now) === draftOf(before)) return;
      if (status.getState().state !== 'overtaken') status.setState({ state: 'unsaved' });
      later();
    });
    const leaving = (event: BeforeUnloadEvent): void => {
      if (draftOf(store.getState()) !== stored.current) event.preventDefault();
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void saveNow();
    };
    window.addEventListener('beforeunload', leaving);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      stop();
      window.removeEventListener('beforeunload', leaving);
      document.removeEventListener('visibilitychange', hidden);
      void saveNow();
    };
  }, [store, status, saveNow]);

  return useMemo(() => ({ status, saveNow }), [status, saveNow]);
}
