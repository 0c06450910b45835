import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem';

/** Where the server has failed: what whoever runs it looks for in its log. Nothing for refusals, which say what to do. */
export function RequestId({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('common');
  if (!(error instanceof ProblemError) || error.status < 500 || error.requestId === null) return null;
  return (
    <div className="quiet">
      {t('requestId')}{' '}
      <Typography.Text code copyable>
        {error.requestId}
      </Typography.Text>
    </div>
  );
}
