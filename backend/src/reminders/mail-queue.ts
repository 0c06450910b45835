import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database, insertRows } from '../database/database.js';
import { OutgoingMail } from './outgoing-mail.entity.js';

/** Accounts that are written to: their owners have shown that mail arrives, and want it. */
const wantsMail = 'contact.confirmed_at IS NOT NULL AND contact.enabled = ?';

/** Writes mails that are due, in the unit of work of what they tell. */
@Injectable()
export class MailQueue {
  /** Whether there is a server to hand mails to. */
  readonly isOn: boolean;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'mail'>,
  ) {
    this.isOn = config.mail !== null;
  }

  /** Mails for those among messages whose accounts are written to. @param dueAt when they may go, in ISO 8601 */
  async carry(tx: EntityManager, messageIds: readonly string[], dueAt: string): Promise<void> {
    if (!this.isOn || messageIds.length === 0) return;
    await this.database.execute(
      tx,
      `INSERT INTO outgoing_mail (id, account_id, message_id, state, attempts, due_at, created_at)
       SELECT message.id, message.account_id, message.id, 'waiting', 0, ?, ? FROM message
       JOIN contact_address contact ON contact.account_id = message.account_id AND ${wantsMail}
       WHERE message.id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [
        dueAt,
        this.clock.timestamp(),
        this.database.isPostgres ? true : 1,
        JSON.stringify(messageIds.map((id) => [id])),
      ],
    );
  }

  /** A mail that carries no message, such as a code; it goes at once. @returns its id */
  async write(tx: EntityManager, accountId: string, title: string, body: string): Promise<string> {
    const id = newId();
    const now = this.clock.timestamp();
    await insertRows(tx, OutgoingMail, {
      id,
      accountId,
      messageId: null,
      title,
      body,
      state: 'waiting',
      attempts: 0,
      dueAt: now,
      createdAt: now,
      lastAt: null,
      lastError: null,
      lastStatus: null,
    });
    return id;
  }

  /** How many of these accounts are written to. */
  async countWritable(accountIds: readonly string[]): Promise<number> {
    if (!this.isOn) return 0;
    const [counted] = await this.database.select<{ readonly all: string | number }>(
      `SELECT COUNT(*) AS "all" FROM contact_address contact WHERE ${wantsMail}
       AND contact.account_id IN (SELECT entry.value ->> 0 FROM ${this.database.jsonRows})`,
      [this.database.isPostgres ? true : 1, JSON.stringify(accountIds.map((id) => [id]))],
    );
    return Number(counted?.all ?? 0);
  }

  /** How many mails a job has written. */
  async countOfJob(campaignId: string, jobId: string): Promise<number> {
    const [counted] = await this.database.select<{ readonly all: string | number }>(
      `SELECT COUNT(*) AS "all" FROM message JOIN outgoing_mail ON outgoing_mail.id = message.id
       WHERE message.campaign_id = ? AND message.job_id = ?`,
      [campaignId, jobId],
    );
    return Number(counted?.all ?? 0);
  }
}
