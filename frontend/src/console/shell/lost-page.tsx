import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

/** An address that leads nowhere, or a page that could not be loaded. */
export function LostPage() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  if (error instanceof Error) {
    return <Result status="warning" title={t('lost.broken')} subTitle={t('lost.brokenHint')} extra={<Button type="primary" onClick={() => location.reload()}>{t('lost.reload')}</Button>} />;
  }
  return <Result status="404" title={t('lost.title')} subTitle={t('lost.hint')} extra={<Link to="/">{t('lost.home')}</Link>} />;
}
