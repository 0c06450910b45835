import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

interface PageHeaderProps {
  readonly title: string;
  readonly description?: ReactNode;
  /** Pages between the section of the menu and this one, from the outermost inwards. */
  readonly trail?: readonly Crumb[];
  /** What is open of a page that has parts; its title if not given. */
  readonly part?: string | undefined;
  readonly tags?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, description, trail = [], part = title, tags, actions }: PageHeaderProps) {
  const { t } = useTranslation('common');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <header className="page-header">
      <Breadcrumbs trail={trail} current={part} title={title} />
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
