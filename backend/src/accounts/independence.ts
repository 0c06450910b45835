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
   * @throws {ConfirmationByHeldAccountError} 403 when the first person, or somebody who could act as both, can act as the second
   */
  async check(tx: EntityManager, first: FirstPerson, confirmingId: string): Promise<void> {
    await this.database.takeTurns(tx, turnOf(confirmingId));
    const from = actsCountFrom(first.at);
    const holdersOfSecond = await holdersOf(tx, confirmingId, from, openingKinds);
    if (holdersOfSecond.has(first.accountId)) throw new ConfirmationByHeldAccountError();
    const reopenersOfSecond = await holdersOf(tx, confirmingId, from, reopeningKinds);
    const reopenersOfFirst = await holdersOf(tx, first.accountId, from, reopeningKinds);
    if ([...reopenersOfFirst].some((id) => reopenersOfSecond.has(id))) throw new ConfirmationByHeldAccountError();
  }
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
