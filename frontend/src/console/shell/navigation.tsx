import { Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDesk } from '../../api/desk';
import type { Desk } from '../../api/models';
import { WaitingCount } from '../../ui/waiting-count';
import { usePermissions } from '../session/session-context';
import { destinations, isOpen } from './destinations';
import { usePagePlace } from './use-page-place';

/** What waits behind a destination. */
function waitingAt(path: string, desk: Desk | undefined): { readonly count: number; readonly urgent?: boolean } {
  if (!desk) return { count: 0 };
  if (path === '/tasks') return { count: desk.sheets + desk.signatures, urgent: desk.overdueSheets > 0 };
  if (path === '/campaigns')
    return {
      count: desk.facts + desk.figures + desk.requests + desk.objections + desk.papers,
      urgent: desk.overdueObjections > 0,
    };
  if (path === '/registers') return { count: desk.records + desk.mentions, urgent: desk.overdueRecords > 0 };
  if (path === '/system-check') return { count: desk.backupFaults, urgent: true };
  if (path === '/integration') return { count: desk.givenUpWebhooks, urgent: true };
  return { count: 0 };
}

export function Navigation({ onFollow }: { readonly onFollow?: () => void }) {
  const { t } = useTranslation('shell');
  const may = usePermissions();
  const desk = useDesk();
  const open = destinations.filter((destination) => isOpen(destination, may));
  const current = usePagePlace().destination;
  return (
    <nav aria-label={t('navigation')}>
      <Menu
        mode="inline"
        selectedKeys={current ? [current.path] : []}
        onClick={() => onFollow?.()}
        items={open.map(({ path, name, icon }) => ({
          key: path,
          icon,
          label: (
            <span className="menu-line">
              <Link to={path}>{t(`menu.${name}`)}</Link>
              <WaitingCount {...waitingAt(path, desk.data)} />
            </span>
          ),
        }))}
      />
    </nav>
  );
}
