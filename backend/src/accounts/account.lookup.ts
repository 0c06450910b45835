import { In, IsNull, type EntityManager } from 'typeorm';
import type { ScopeCondition, Viewer } from '../access/index.js';
import type { Database } from '../database/database.js';
import type { OrgUnit } from '../organisations/org-unit.entity.js';
import { belongsToTerritory, findUnits } from '../organisations/org-unit.lookup.js';
import { AccountPost } from './account-post.entity.js';
import { Account } from './account.entity.js';

// What other rooms ask of accounts; nobody else reads their table.

/** Which role somebody acts in, and for which unit; null = for the whole installation. */
export type AccountPlace = Pick<Account, 'id' | 'role' | 'unitId'>;

/** The places of those that are not disabled, in no order: of each its first one, and those of its own that do not end. */
export const findAccountsInUse = async (manager: EntityManager): Promise<AccountPlace[]> => {
  const first: AccountPlace[] = await manager.find(Account, {
    select: { id: true, role: true, unitId: true },
    where: { disabled: false },
  });
  const inUse = new Set(first.map(({ id }) => id));
  const further = await manager.findBy(AccountPost, { kind: 'own', toDay: IsNull() });
  return [
    ...first,
    ...further.flatMap(({ accountId, role, unitId }) =>
      inUse.has(accountId) ? [{ id: accountId, role, unitId }] : [],
    ),
  ];
};

/** An account in use with the path that it reaches: that of its unit today, or `/` for everything. */
export interface ReachingAccount extends AccountPlace {
  readonly path: string;
}

const asked = 500;

/** Those in use that reach something, in no order. */
export async function findReachingAccounts(manager: EntityManager): Promise<ReachingAccount[]> {
  const accounts = await findAccountsInUse(manager);
  const ids = [...new Set(accounts.flatMap(({ unitId }) => unitId ?? []))];
  const paths = new Map<string, string>();
  for (let at = 0; at < ids.length; at += asked)
    for (const { id, path } of await findUnits(manager, ids.slice(at, at + asked))) paths.set(id, path);
  return accounts.flatMap((account) => {
    const path =
      account.unitId === null ? (account.role === 'administrator' ? '/' : undefined) : paths.get(account.unitId);
    return path === undefined ? [] : [{ ...account, path }];
  });
}

/** Who an account is, in no order; ids that nobody has are left out. */
export const findAccountNames = (
  manager: EntityManager,
  ids: readonly string[],
): Promise<Pick<Account, 'id' | 'username' | 'displayName' | 'unitId'>[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : manager.find(Account, {
        select: { id: true, username: true, displayName: true, unitId: true },
        where: { id: In([...ids]) },
      });

/** What accounts of these units are called, in no order. */
export const findDisplayNames = async (manager: EntityManager, unitIds: readonly string[]): Promise<string[]> =>
  (await manager.find(Account, { select: { displayName: true }, where: { unitId: In([...unitIds]) } })).map(
    ({ displayName }) => displayName,
  );

/** Somebody who can be asked about a unit. */
export interface Contact {
  readonly name: string;
  /** For those who manage accounts. */
  readonly telephone: string | null;
}

/** Accounts in use of each of these units, by their names. */
export async function findContacts(
  database: Database,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Contact[]>> {
  const rows = await database.select<{ unit_id: string; display_name: string; telephone: string | null }>(
    `SELECT unit_id, display_name, telephone FROM account
     WHERE NOT disabled AND unit_id IN (SELECT entry.value ->> 0 FROM ${database.jsonRows}) ORDER BY display_name, id`,
    [JSON.stringify([...new Set(unitIds)].map((id) => [id]))],
  );
  const contacts = new Map<string, Contact[]>();
  for (const { unit_id: unitId, display_name: name, telephone } of rows) {
    const known = contacts.get(unitId);
    if (known) known.push({ name, telephone });
    else contacts.set(unitId, [{ name, telephone }]);
  }
  return contacts;
}

/**
 * Condition that keeps a query to what accounts of the caller's territory have done.
 * @param column holds the id of the account, named as a property
 */
export function byAccountOfTerritory(viewer: Pick<Viewer, 'scopePath'>, column: string): ScopeCondition {
  const { sql, parameters } = belongsToTerritory(viewer, 'actor.unit_id');
  return { sql: `${column} IN (SELECT actor.id FROM account actor WHERE ${sql})`, parameters };
}

export type AccountName = Pick<Account, 'id' | 'displayName'>;

/** Accounts in use that reach a unit from one of their posts, by their names; null is the root office, which only its own reach. */
export const accountsAbove = async (
  manager: EntityManager,
  unit: Pick<OrgUnit, 'path' | 'guidePath'> | null,
): Promise<AccountName[]> => {
  const above = unit === null ? [] : `${unit.path}${unit.guidePath}`.split('/').filter(Boolean);
  const posts = await manager.find(AccountPost, {
    select: { id: true, accountId: true },
    where: [{ unitId: IsNull(), role: 'administrator' }, { unitId: In(above) }],
  });
  return manager.find(Account, {
    select: { id: true, displayName: true },
    where: [
      { disabled: false, unitId: IsNull(), role: 'administrator' },
      { disabled: false, unitId: In(above) },
      { disabled: false, id: In(posts.map(({ accountId }) => accountId)) },
    ],
    order: { displayName: 'ASC', id: 'ASC' },
  });
};
