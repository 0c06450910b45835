import { LeftOutlined } from '@ant-design/icons';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A page that the present one stands below. */
export interface Crumb {
  readonly to: string;
  readonly label: string;
}

/** The destination of the menu that the present page stands below; none on such a destination itself. */
export const SectionContext = createContext<Crumb | undefined>(undefined);

interface BreadcrumbsProps {
  /** Pages between the section and this one, from the outermost inwards. */
  readonly trail: readonly Crumb[];
  /** What the page itself is called there. */
  readonly current: string;
  /** What stands above the page: a crumb that says the same is no way up. */
  readonly title: string;
}

/** Where one is, from the menu inwards; on a phone the way one level up. */
export function Breadcrumbs({ trail, current, title }: BreadcrumbsProps) {
  const { t } = useTranslation('common');
  const section = useContext(SectionContext);
  const parents = [...(section ? [section] : []), ...trail];
  if (parents.length === 0) return null;
  const up = [...parents].reverse().find(({ label }) => label !== title);
  return (
    <nav aria-label={t('breadcrumbs')} className="breadcrumbs">
      <ol>
        {parents.map(({ to, label }) => (
          <li key={to} className={to === up?.to ? 'is-up' : undefined}>
            <Link to={to}>
              <LeftOutlined aria-hidden="true" className="breadcrumb-up" />
              {label}
            </Link>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}
