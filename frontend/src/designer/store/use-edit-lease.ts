import { useCallback, useEffect, useState } from 'react';
import { freeLease, takeLease } from '../../api/form-drafts';

export interface EditLease {
  /** Undefined until the first answer. */
  readonly mine: boolean | undefined;
  readonly holder: { readonly displayName: string; readonly since: string } | null;
  takeOver(): void;
}

const renewal = 20_000;

/** One person edits a draft at a time: holds the lease while the page is open, and tells who has it otherwise. */
export function useEditLease(versionId: string, editor: string): EditLease {
  const [lease, setLease] = useState<Pick<EditLease, 'mine' | 'holder'>>({ mine: undefined, holder: null });
  const ask = useCallback(
    (takeOver: boolean) =>
      takeLease(versionId, editor, takeOver)
        .then(({ mine, holder }) => setLease({ mine, holder }))
        .catch(() => undefined),
    [versionId, editor],
  );
  useEffect(() => {
    void ask(false);
    const timer = setInterval(() => void ask(false), renewal);
    const free = (): void => freeLease(versionId, editor);
    window.addEventListener('pagehide', free);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pagehide', free);
      free();
    };
  }, [ask, versionId, editor]);
  return { ...lease, takeOver: () => void ask(true) };
}
