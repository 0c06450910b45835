import { useState } from 'react';
import { saveRegisterDraft } from '../../../api/register-drafts';
import type { RegisterContent, RegisterWithForm } from '../../../api/models';
import { createSaver, type Saver } from '../../../saving/saver';
import { refusalOf, useSaving } from '../../../saving/use-saving';

export interface RegisterDraft {
  readonly content: RegisterContent;
  readonly change: (edit: (before: RegisterContent) => RegisterContent) => void;
  readonly saver: Saver;
  /** As it was stored last. */
  readonly revision: () => number;
}

/** A draft that is stored by itself while it is changed. */
export function useRegisterDraft(version: RegisterWithForm): RegisterDraft {
  const [content, setContent] = useState<RegisterContent>(() => ({
    definition: version.definition,
    formVersionId: version.formVersionId,
  }));
  const [draft] = useState(() => {
    let now = content;
    let { revision } = version;
    const saver = createSaver({
      send: async () => {
        ({ revision } = await saveRegisterDraft(version.id, revision, now));
      },
      refusalOf,
    });
    const change: RegisterDraft['change'] = (edit) => {
      now = edit(now);
      setContent(now);
      saver.changed();
    };
    return { saver, change, revision: () => revision };
  });
  useSaving(draft.saver);
  return { content, ...draft };
}
