import { Button, Result, Skeleton } from 'antd';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';
import { useProblemText } from './problem-text';
import { RefusedView } from './refused-view';
import { RequestId } from './request-id';

interface QueryViewProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  readonly rows?: number;
}

/** Loading and failure of one request, the same everywhere; the content only once there is something to show. */
export function QueryView<T>({ query, children, rows = 6 }: QueryViewProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <FailureView error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div aria-busy="true">
      <Skeleton active paragraph={{ rows }} />
    </div>
  );
}

export function FailureView({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation('common');
  const text = useProblemText();
  const status = error instanceof ProblemError ? error.status : 0;
  // To ask again would bring the same answer.
  if (status === 403 || status === 404)
    return <RefusedView title={<h2>{t(`refused.${status}`)}</h2>} reason={text(error)} />;
  return (
    <Result
      status="warning"
      title={t('loadFailed')}
      subTitle={
        <>
          {text(error)}
          <RequestId error={error} />
        </>
      }
      extra={
        <Button type="primary" onClick={onRetry}>
          {t('retry')}
        </Button>
      }
    />
  );
}
