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
import type { ReactNode } from 'react';
import type { Permission } from '../session/session-context';

export interface Destination {
  readonly path: string;
  readonly name: string;
  readonly icon: ReactNode;
  /** Any of these is enough; none means everybody. */
  readonly needs: readonly Permission[];
}

/** The pages that the main menu leads to. */
export const destinations: readonly Destination[] = [
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

/** Whether somebody with these permissions finds a page in the menu. */
export const isOpen = ({ needs }: Destination, may: (permission: Permission) => boolean): boolean =>
  needs.length === 0 || needs.some(may);
