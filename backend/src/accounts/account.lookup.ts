import type { EntityManager } from 'typeorm';
import type { ScopeCondition, Viewer } from '../access/index.js';
import { belongsToTerritory } from '../organisations/org-unit.lookup.js';
import { Account } from './account.entity.js';

// What other rooms ask of accounts; nobody else reads their table.

/** Which role somebody acts in, and for which unit; null = for the whole installation. */
export type AccountPlace = Pick<Account, 'id' | 'role' | 'unitId'>;

/** Those that are not disabled, in no order. */
export const findAccountsInUse = (manager: EntityManager): Promise<AccountPlace[]> =>
  manager.find(Account, { select: { id: true, role: true, unitId: true }, where: { disabled: false } });

/**
 * Condition that keeps a query to what accounts of the caller's territory have done.
 * @param column holds the id of the account, named as a property
 */
export function byAccountOfTerritory(viewer: Pick<Viewer, 'scopePath'>, column: string): ScopeCondition {
  const { sql, parameters } = belongsToTerritory(viewer, 'actor.unit_id');
  return { sql: `${column} IN (SELECT actor.id FROM account actor WHERE ${sql})`, parameters };
}
