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

type By = Pick<Viewer, 'accountId' | 'displayName'>;

const rowsAtOnce = 500;

/** Whoever receives a new account knows that somebody made it. */
const isNews = (kind: ActKind): boolean => kind !== 'created' && kind !== 'slip-renewed';

/** What others did to accounts, and whether their owners have been told. */
@Injectable()
export class AccountActs {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Within the unit of work that makes accounts, of which nobody can know yet. */
  async recordMade(tx: EntityManager, by: By, accountIds: readonly string[]): Promise<void> {
    await this.insertAll(tx, by, accountIds, 'created');
  }

  /** Within the unit of work that makes slips for accounts. */
  async recordSlips(tx: EntityManager, by: By, accountIds: readonly string[]): Promise<void> {
    // In one order, so that two who do this wait for each other and not in a circle.
    for (const id of [...accountIds].sort()) await this.database.takeTurns(tx, turnOf(id));
    const unused = new Set(await this.unusedOf(tx, accountIds));
    const of = (isUnused: boolean) => accountIds.filter((id) => unused.has(id) === isUnused);
    await this.insertAll(tx, by, of(true), 'slip-renewed');
    await this.insertAll(tx, by, of(false), 'reset-asked');
  }

  /** Those that somebody else made and nobody has opened yet: a slip for them opens what nobody has. */
  private async unusedOf(tx: EntityManager, accountIds: readonly string[]): Promise<string[]> {
    const unused: string[] = [];
    for (let at = 0; at < accountIds.length; at += rowsAtOnce)
      unused.push(
        ...(
          await this.database.execute<{ id: string }>(
            tx,
            `SELECT account.id FROM account
             WHERE account.id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows}) AND account.last_sign_in_at IS NULL
               AND EXISTS (SELECT 1 FROM account_act act WHERE act.account_id = account.id AND act.kind = 'created')
               AND NOT EXISTS (SELECT 1 FROM account_act act WHERE act.account_id = account.id AND act.kind = 'slip-used')`,
            [JSON.stringify(accountIds.slice(at, at + rowsAtOnce).map((id) => [id]))],
          )
        ).map(({ id }) => id),
      );
    return unused;
  }

  private async insertAll(tx: EntityManager, by: By, accountIds: readonly string[], kind: ActKind): Promise<void> {
    const at = this.clock.timestamp();
    const rows = accountIds.map((accountId) => [newId(), accountId]);
    for (let from = 0; from < rows.length; from += rowsAtOnce)
      await this.database.execute(
        tx,
        `INSERT INTO account_act (id, account_id, kind, by_id, by_name, at, acknowledged_at)
         SELECT entry.value ->> 0, entry.value ->> 1, ?, ?, ?, ?, ? FROM ${this.database.jsonRows}`,
        [
          kind,
          by.accountId,
          by.displayName,
          at,
          isNews(kind) ? null : at,
          JSON.stringify(rows.slice(from, from + rowsAtOnce)),
        ],
      );
  }

  /** Within the unit of work of the act. What somebody does to the own account is no news. */
  async record(tx: EntityManager, by: By | null, accountId: string, kind: ActKind): Promise<void> {
    if (by?.accountId === accountId) return;
    await this.database.takeTurns(tx, turnOf(accountId));
    await tx.insert(AccountAct, {
      id: newId(),
      accountId,
      kind,
      byId: by?.accountId ?? null,
      byName: by?.displayName ?? 'system',
      at: this.clock.timestamp(),
      acknowledgedAt: isNews(kind) ? null : this.clock.timestamp(),
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
