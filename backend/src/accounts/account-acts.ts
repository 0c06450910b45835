import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { Database } from '../database/database.js';
import { AccountAct } from './account-act.entity.js';
import { actsCountFrom, type ActKind } from './domain/independence.js';
import { turnOf } from './independence.js';

/** What others did to accounts, and whether their owners have been told. */
@Injectable()
export class AccountActs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Within the unit of work of the act. What somebody does to the own account is no news. */
  async record(
    tx: EntityManager,
    by: Pick<Viewer, 'accountId' | 'displayName'> | null,
    accountId: string,
    kind: ActKind,
  ): Promise<void> {
    if (by?.accountId === accountId) return;
    await this.database.takeTurns(tx, turnOf(accountId));
    await tx.insert(AccountAct, {
      id: newId(),
      accountId,
      kind,
      byId: by?.accountId ?? null,
      byName: by?.displayName ?? 'system',
      at: this.clock.timestamp(),
      // Whoever receives a new account knows that somebody made it.
      acknowledgedAt: kind === 'created' ? this.clock.timestamp() : null,
    });
  }

  /** Acts upon the account of whoever asks: those to be acknowledged come first, then the latest. */
  async list({ accountId }: Viewer, query: PageRequest): Promise<Page<AccountAct>> {
    const window = pageWindow(query, '-at');
    const [items, total] = await this.database.reader(AccountAct).findAndCount({
      where: { accountId },
      order: { acknowledgedAt: { direction: 'DESC', nulls: 'FIRST' }, at: 'DESC', id: 'ASC' },
      skip: window.offset,
      take: window.pageSize,
    });
    return toPage(window, items, total);
  }

  async acknowledge({ accountId }: Viewer, ids: readonly string[]): Promise<void> {
    await this.database.write((tx) =>
      tx.update(
        AccountAct,
        { accountId, id: In([...ids]), acknowledgedAt: IsNull() },
        { acknowledgedAt: this.clock.timestamp() },
      ),
    );
  }

  /** Whether something happened before a moment that the owner has not acknowledged. */
  waitsSince(accountId: string, moment: string): Promise<boolean> {
    return this.database
      .reader(AccountAct)
      .existsBy({ accountId, acknowledgedAt: IsNull(), at: LessThanOrEqual(moment) });
  }

  /** A used slip may have let in somebody who acknowledged in the owner's place: what happened lately is told again. */
  async tellAgain(tx: EntityManager, accountId: string): Promise<void> {
    await tx.update(
      AccountAct,
      { accountId, at: MoreThanOrEqual(actsCountFrom(this.clock.timestamp())) },
      { acknowledgedAt: null },
    );
  }
}
