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
  'audit.read',
  'system.check',
] as const;
export type Permission = (typeof permissions)[number];

/** 平台管理员、组织文书、评定人、事实录入员、事实核实员、只读 (domain 2.2). */
export const roles = ['administrator', 'clerk', 'assessor', 'fact-enterer', 'fact-verifier', 'viewer'] as const;
export type Role = (typeof roles)[number];

const reading = ['units.read', 'forms.read', 'campaigns.read', 'ledger.read'] as const;

/** The permissions of each role; within the account's subtree unless the role is administrator. */
const permissionsOfRole: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: permissions.filter((permission) => permission !== 'sheets.self' && permission !== 'facts.verify'),
  clerk: [...reading, 'sheets.self', 'sheets.read'],
  assessor: [...reading, 'sheets.assess', 'sheets.read', 'facts.read'],
  'fact-enterer': [...reading, 'facts.enter', 'facts.read'],
  'fact-verifier': [...reading, 'facts.verify', 'facts.read'],
  viewer: [...reading, 'facts.read', 'sheets.read'],
};

/** What is about the whole installation, and therefore for those who reach everything. */
const ofTheInstallation: readonly Permission[] = ['system.check'];

/** @param scopePath as {@link Viewer.scopePath} */
export const permissionsOf = (role: Role, scopePath: string | null): readonly Permission[] =>
  permissionsOfRole[role].filter((permission) => scopePath === '/' || !ofTheInstallation.includes(permission));

/** The signed-in account, as every service sees it. */
export interface Viewer {
  readonly accountId: string;
  readonly sessionId: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string | null;
  /** Territorial path of the account's unit, `/county/…/unit/`; `/` reaches everything, `null` nothing. */
  readonly scopePath: string | null;
  readonly permissions: ReadonlySet<Permission>;
}

/** Condition that keeps a query inside the caller's territorial subtree or guided line (S4.15). */
export interface ScopeCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** @param alias table alias with `path` and `guide_path` columns, named `path` and `guidePath` as properties */
export function scopeCondition(viewer: Pick<Viewer, 'scopePath'>, alias: string): ScopeCondition {
  if (viewer.scopePath === null) return { sql: '1 = 0', parameters: {} };
  if (viewer.scopePath === '/') return { sql: '1 = 1', parameters: {} };
  return {
    sql: `(${alias}.path LIKE :scope OR ${alias}.guidePath LIKE :scope)`,
    parameters: { scope: `${viewer.scopePath}%` },
  };
}

/** Condition that keeps a query inside the caller's territorial subtree; see {@link managesPath}. */
export function territoryCondition(viewer: Pick<Viewer, 'scopePath'>, alias: string): ScopeCondition {
  if (viewer.scopePath === null) return { sql: '1 = 0', parameters: {} };
  if (viewer.scopePath === '/') return { sql: '1 = 1', parameters: {} };
  return { sql: `${alias}.path LIKE :territory`, parameters: { territory: `${viewer.scopePath}%` } };
}

/**
 * Whether the caller's office stands above a unit in the territorial line. Managing needs that: changing the unit, its place, its
 * accounts and whatever it owns. Guidance reads, assesses and comments.
 * @param path territorial path of the unit; `null` is the root office, which only those reach who reach everything
 */
export const managesPath = ({ scopePath }: Pick<Viewer, 'scopePath'>, path: string | null): boolean =>
  scopePath === '/' || (scopePath !== null && path !== null && path.startsWith(scopePath));

/** Whether a unit lies in the caller's territorial subtree or guided line. */
export function isInScope(
  viewer: Pick<Viewer, 'scopePath'>,
  unit: { readonly path: string; readonly guidePath: string },
): boolean {
  if (viewer.scopePath === null) return false;
  return unit.path.startsWith(viewer.scopePath) || unit.guidePath.startsWith(viewer.scopePath);
}
