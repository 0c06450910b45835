import type { Role } from '../access/index.js';

/** An account of the demonstration, shown on its sign-in page; such accounts exist nowhere else. */
export interface DemonstrationAccount {
  readonly username: string;
  readonly password: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitName: string;
}

const password = 'demo-county-2012';

export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { username: 'demo-admin', password, displayName: '县委组织部 管理员', role: 'administrator', unitName: '青岩县委' },
  { username: 'demo-second', password, displayName: '县委组织部 复核人', role: 'administrator', unitName: '青岩县委' },
  { username: 'demo-clerk', password, displayName: '岩上村 文书', role: 'clerk', unitName: '岩上村' },
  { username: 'demo-assessor', password, displayName: '岩樟乡 评定人', role: 'assessor', unitName: '岩樟乡党委' },
  {
    username: 'demo-enterer',
    password,
    displayName: '岩樟乡 事实录入员',
    role: 'fact-enterer',
    unitName: '岩樟乡党委',
  },
  {
    username: 'demo-verifier',
    password,
    displayName: '县委组织部 事实核实员',
    role: 'fact-verifier',
    unitName: '青岩县委',
  },
  { username: 'demo-viewer', password, displayName: '县委组织部 查阅', role: 'viewer', unitName: '青岩县委' },
];
