import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf, ProblemError } from '../api/problem';

/** A sentence about what went wrong and what to do, by the stable code of the problem. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('problems');
  return useCallback(
    (error: unknown) => {
      const code = codeOf(error);
      if (i18n.exists(`problems:${code}`)) return t(code);
      const status = error instanceof ProblemError ? error.status : 0;
      return t(status >= 500 ? 'server' : 'unexpected', { code });
    },
    [t, i18n],
  );
}
