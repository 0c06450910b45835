/** What an account may do; routes name the permission they need. */
export const permissions = [
  'accounts.manage',
  'units.manage',
  'units.read',
  'forms.manage',
  'forms.read',
  'campaigns.manage',
  'campaigns.read',
  'cards.issue',
  'facts.enter',
  'facts.verify',
  'facts.read',
  'sheets.self',
  'sheets.assess',
  'sheets.read',
  'grading.run',
  'ledger.read',
  'registers.manage',
  'registers.write',
  'registers.read',
  'persons.write',
  'persons.read',
  'audit.read',
  'system.check',
  'topics.manage',
  'integration.manage',
  'paper.enter',
] as const;
export type Permission = (typeof permissions)[number];

/** 平台管理员、组织文书、评定人、事实录入员、事实核实员、只读、纸质票录入员 (domain 2.2). */
export const roles = [
  'administrator',
  'clerk',
  'assessor',
  'fact-enterer',
  'fact-verifier',
  'viewer',
  'data-entry',
] as const;
export type Role = (typeof roles)[number];

const reading = ['units.read', 'forms.read', 'campaigns.read', 'ledger.read', 'registers.read'] as const;

/** The permissions of each role; within the account's subtree unless the role is administrator. */
const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: permissions.filter((permission) => permission !== 'sheets.self' && permission !== 'facts.verify'),
  clerk: [...reading, 'sheets.self', 'sheets.read', 'registers.write', 'persons.read', 'persons.write'],
  assessor: [...reading, 'sheets.assess', 'sheets.read', 'facts.read', 'registers.write', 'persons.read'],
  'fact-enterer': [...reading, 'facts.enter', 'facts.read'],
  'fact-verifier': [...reading, 'facts.verify', 'facts.read'],
  viewer: [...reading, 'facts.read', 'sheets.read', 'persons.read'],
  // Types in what lies before him on paper, and sees no result.
  'data-entry': ['units.read', 'campaigns.read', 'paper.enter'],
};

/** What is about the whole installation, and therefore for those who reach everything. */
const ofTheInstallation: readonly Permission[] = ['system.check', 'registers.manage', 'topics.manage'];

/** @param scopePath as {@link Viewer.scopePath} */
export const permissionsOf = (role: Role, scopePath: string | null): readonly Permission[] =>
  permissionsOfRole[role].filter((permission) => scopePath === '/' || !ofTheInstallation.includes(permission));
