import { ArrowLeftOutlined } from '@ant-design/icons';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface PageHeaderProps {
  readonly title: string;
  readonly description?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly tags?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, description, back, tags, actions }: PageHeaderProps) {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <header className="page-header">
      {back && (
        <Link to={back.to} className="page-header-back">
          <ArrowLeftOutlined aria-hidden="true" /> {back.label}
        </Link>
      )}
      <div className="page-header-line">
        <div>
          <h1>
            {title} {tags}
          </h1>
          {description !== undefined && <p className="page-header-description">{description}</p>}
        </div>
        {actions !== undefined && <div className="page-header-actions">{actions}</div>}
      </div>
    </header>
  );
}
