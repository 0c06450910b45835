import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useRouteError } from 'react-router';

/** An address that leads nowhere, or a page that could not be loaded. */
export function LostPage() {
  const { t } = useTranslation('shell');
  const error = useRouteError();
  if (error instanceof Error) {
    // In place of the whole console, so it brings its own landmark.
    return (
      <main>
        <Result
          status="warning"
          title={<h1>{t('lost.broken')}</h1>}
          subTitle={t('lost.brokenHint')}
          extra={
            <Button type="primary" onClick={() => location.reload()}>
              {t('lost.reload')}
            </Button>
          }
        />
      </main>
    );
  }
  return (
    <Result
      status="404"
      title={<h1>{t('lost.title')}</h1>}
      subTitle={t('lost.hint')}
      extra={<Link to="/">{t('lost.home')}</Link>}
    />
  );
}
