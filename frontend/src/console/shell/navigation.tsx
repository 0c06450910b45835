import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BellOutlined,
  BookOutlined,
  CheckSquareOutlined,
  ClockCircleOutlined,
  FileTextOutlined,
  HomeOutlined,
  LineChartOutlined,
  ProjectOutlined,
  RiseOutlined,
  SafetyOutlined,
  TeamOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useDesk } from '../../api/desk';
import type { Desk } from '../../api/models';
import { WaitingCount } from '../../ui/waiting-count';
import { usePermissions, type Permission } from '../session/session-context';

interface Destination {
  readonly path: string;
  readonly name: string;
  readonly icon: ReactNode;
  /** Any of these is enough; none means everybody. */
  readonly needs: readonly Permission[];
}

const destinations: readonly Destination[] = [
  { path: '/', name: 'home', icon: <HomeOutlined />, needs: [] },
  { path: '/tasks', name: 'tasks', icon: <CheckSquareOutlined />, needs: ['sheets.self', 'sheets.assess'] },
  { path: '/campaigns', name: 'campaigns', icon: <ProjectOutlined />, needs: ['campaigns.read', 'campaigns.manage'] },
  { path: '/rounds', name: 'rounds', icon: <RiseOutlined />, needs: ['ledger.read'] },
  { path: '/registers', name: 'registers', icon: <BookOutlined />, needs: ['registers.read'] },
  { path: '/indicators', name: 'indicators', icon: <LineChartOutlined />, needs: ['registers.read'] },
  { path: '/organisations', name: 'organisations', icon: <ApartmentOutlined />, needs: ['units.read', 'units.manage'] },
  { path: '/persons', name: 'persons', icon: <UserOutlined />, needs: ['persons.read'] },
  { path: '/forms', name: 'forms', icon: <FileTextOutlined />, needs: ['forms.read', 'forms.manage'] },
  { path: '/accounts', name: 'accounts', icon: <TeamOutlined />, needs: ['accounts.manage'] },
  { path: '/integration', name: 'integration', icon: <ApiOutlined />, needs: ['integration.manage'] },
  {
    path: '/reminder-settings',
    name: 'reminders',
    icon: <BellOutlined />,
    needs: ['system.check', 'integration.manage'],
  },
  { path: '/jobs', name: 'jobs', icon: <ClockCircleOutlined />, needs: ['ledger.read', 'units.manage'] },
  { path: '/audit', name: 'audit', icon: <AuditOutlined />, needs: ['audit.read'] },
  { path: '/system-check', name: 'systemCheck', icon: <SafetyOutlined />, needs: ['system.check'] },
];

/** What waits behind a destination. */
function waitingAt(path: string, desk: Desk | undefined): { readonly count: number; readonly urgent?: boolean } {
  if (!desk) return { count: 0 };
  if (path === '/tasks') return { count: desk.sheets };
  if (path === '/campaigns')
    return {
      count: desk.facts + desk.figures + desk.requests + desk.objections + desk.papers,
      urgent: desk.overdueObjections > 0,
    };
  if (path === '/registers') return { count: desk.records + desk.mentions, urgent: desk.overdueRecords > 0 };
  if (path === '/integration') return { count: desk.givenUpWebhooks, urgent: true };
  return { count: 0 };
}

export function Navigation({ onFollow }: { readonly onFollow?: () => void }) {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const may = usePermissions();
  const desk = useDesk();
  const open = destinations.filter(({ needs }) => needs.length === 0 || needs.some(may));
  // A sheet belongs to a campaign, but whoever fills it in came from the tasks.
  const place =
    /^\/campaigns\/[^/]+\/sheets\/[^/]+\/.+/.test(pathname) && (may('sheets.self') || may('sheets.assess'))
      ? '/tasks'
      : pathname
          .replace(/^\/records\//, '/registers/')
          .replace(/^\/units\//, '/organisations/')
          .replace(/^\/(?:remark-topics|papers)/, '/campaigns');
  const current = open.find(({ path }) => (path === '/' ? place === path : place.startsWith(path)));
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
