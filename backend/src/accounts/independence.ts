import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { AccountAct } from './account-act.entity.js';
import { ConfirmationByHeldAccountError } from './accounts.errors.js';
import { actsCountFrom, openingKinds, reopeningKinds, type ActKind } from './domain/independence.js';

/** What waits for a second person. */
export interface FirstPerson {
  readonly accountId: string;
  /** When it was entered or asked for. */
  readonly at: string;
}

/**
 * Whether two accounts are two persons. Whoever creates an account, asks for its reset or takes its second factor can sign in with it; so
 * for what was entered up to thirty days after such an act, or before it, the account counts as theirs (docs/adr/0025).
 */
@Injectable()
export class Independence {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Within the unit of work that confirms: acts upon the confirming account come before it and are seen, or after.
   * @throws {ConfirmationByHeldAccountError} 403 when one of them, or somebody who could act as both, can act as the other
   */
  async check(tx: EntityManager, first: FirstPerson, confirmingId: string): Promise<void> {
    await this.database.takeTurns(tx, turnOf(confirmingId));
    if (await mayBeOne(tx, first, confirmingId)) throw new ConfirmationByHeldAccountError();
  }

  /** What {@link check} would find now, for showing it beforehand. */
  foresee(first: FirstPerson, confirmingId: string): Promise<boolean> {
    return mayBeOne(this.database.dataSource.manager, first, confirmingId);
  }
}

/** Whether one person may sign in as both: as the second with means of the first, as the first with means of the second, or as both. */
async function mayBeOne(tx: EntityManager, first: FirstPerson, confirmingId: string): Promise<boolean> {
  const from = actsCountFrom(first.at);
  const holders = (accountId: string, kinds: readonly ActKind[]) => holdersOf(tx, accountId, from, kinds);
  if ((await holders(confirmingId, openingKinds)).has(first.accountId)) return true;
  if ((await holders(first.accountId, openingKinds)).has(confirmingId)) return true;
  const reopenersOfSecond = await holders(confirmingId, reopeningKinds);
  const reopenersOfFirst = await holders(first.accountId, reopeningKinds);
  return [...reopenersOfFirst].some((id) => reopenersOfSecond.has(id));
}

/** Acts upon an account and confirmations by it take turns under this name. */
export const turnOf = (accountId: string): string => `acts upon ${accountId}`;

/** Everybody who could act as an account: by acts upon it, or upon an account of somebody who could. */
async function holdersOf(
  tx: EntityManager,
  accountId: string,
  from: string,
  kinds: readonly ActKind[],
): Promise<ReadonlySet<string>> {
  const holders = new Set<string>();
  for (let reached = [accountId]; reached.length > 0;) {
    const acts = await tx.find(AccountAct, {
      where: { accountId: In(reached), kind: In([...kinds]), at: MoreThanOrEqual(from) },
    });
    reached = [...new Set(acts.flatMap(({ byId }) => (byId === null || holders.has(byId) ? [] : [byId])))];
    for (const id of reached) holders.add(id);
  }
  return holders;
}
