import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { useProblemText } from '../ui/problem-text';

/** Loading and failure of a request; a withdrawn result says why. */
export function LoadState<T>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { t } = useTranslation('results');
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (!query.isError)
    return (
      <p className="waiting" role="status">
        {t('loading')}
      </p>
    );
  return <Failure error={query.error} onRetry={() => void query.refetch()} />;
}

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation('results');
  const problemText = useProblemText();
  const status = error instanceof ProblemError ? error.status : 0;
  if (status === 410)
    return <Message title={t('withdrawn')} text={t('withdrawnReason', { reason: (error as ProblemError).message })} />;
  if (status === 403 || status === 404 || status === 422)
    return <Message title={t('missing')} text={t('missingHint')} />;
  return (
    <Message
      title={t('failed')}
      text={problemText(error)}
      action={
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
      }
    />
  );
}

function Message({
  title,
  text,
  action,
}: {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
}) {
  const { t } = useTranslation('results');
  return (
    <section className="surface message" role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      {action ?? <a href="/results">{t('back')}</a>}
    </section>
  );
}
