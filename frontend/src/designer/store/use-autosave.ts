import { useEffect, useState } from 'react';
import { saveDraft } from '../../api/form-drafts';
import { ProblemError } from '../../api/problem';
import { createSaver, type Saver } from '../../saving/saver';
import { usualPace } from '../../saving/saving-state';
import { refusalOf, useSaving } from '../../saving/use-saving';
import { definitionOf } from '../document/form-document';
import { draftOf, type DesignerStore } from './designer-store';

/** Saves a draft of a form: somebody else's version, or one that is published, is not written over. */
function draftSaver(store: DesignerStore, versionId: string, firstRevision: number, editor: string): Saver {
  let revision = firstRevision;
  return createSaver({
    send: async () => {
      const { document, ...rest } = draftOf(store.getState());
      const content = { ...rest, definition: definitionOf(document) };
      const saved = await saveDraft(versionId, revision, content, editor);
      revision = saved.revision;
      store.setState({ stored: { definition: content.definition, staleTexts: saved.staleTexts } });
    },
    refusalOf: (error) =>
      error instanceof ProblemError && (error.code === 'edit-locked' || error.code === 'immutable')
        ? 'overtaken'
        : refusalOf(error),
    pace: { ...usualPace, pause: 1_000 },
  });
}

/** Keeps the draft stored while it is edited. */
export function useAutosave(store: DesignerStore, versionId: string, firstRevision: number, editor: string): Saver {
  const [saver] = useState(() => draftSaver(store, versionId, firstRevision, editor));
  useSaving(saver);
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (draftOf(now) !== draftOf(before)) saver.changed();
      }),
    [store, saver],
  );
  return saver;
}
