import { Result } from 'antd';
import { useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SectionContext } from './breadcrumbs';

interface RefusedViewProps {
  readonly title: ReactNode;
  readonly reason: ReactNode;
  readonly further?: ReactNode;
}

/** What is kept from an account is no fault: it says so, to whom one turns, and how one gets on. */
export function RefusedView({ title, reason, further }: RefusedViewProps) {
  const { t } = useTranslation('common');
  const section = useContext(SectionContext);
  return (
    <Result
      status="403"
      icon={null}
      className="refused"
      title={title}
      subTitle={
        <>
          <p>{reason}</p>
          <p>{t('refused.turnTo')}</p>
          {further !== undefined && <p>{further}</p>}
        </>
      }
      extra={
        section && section.to !== '/' ? (
          <Link to={section.to}>{t('refused.backTo', { name: section.label })}</Link>
        ) : (
          <Link to="/">{t('refused.home')}</Link>
        )
      }
    />
  );
}
