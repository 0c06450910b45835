import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager, EntitySubscriberInterface, QueryRunner, TransactionCommitEvent } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { chainStart, eventHash } from './audit-chain.js';
import { AuditEvent } from './audit-event.entity.js';

export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly detail?: Record<string, unknown>;
}

type Unchained = Omit<AuditEvent, 'number' | 'previousHash' | 'hash'>;

/**
 * Writes audit events in the unit of work of the act itself, so that neither exists without the other, each with the hash of the one before
 * it. They are written just before the commit: the chain has one end, which nobody may hold while waiting for something else.
 */
@Injectable()
export class AuditLog implements EntitySubscriberInterface {
  private readonly waiting = new WeakMap<QueryRunner, Unchained[]>();

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
  ) {
    database.dataSource.subscribers.push(this);
  }

  /** @throws outside a unit of work */
  async record(
    tx: EntityManager,
    viewer: Pick<Viewer, 'accountId' | 'displayName'> | null,
    entry: AuditEntry,
  ): Promise<void> {
    if (!tx.queryRunner?.isTransactionActive) throw new Error('an audit event is written in a unit of work');
    const event: Unchained = {
      id: newId(),
      at: this.clock.timestamp(),
      accountId: viewer?.accountId ?? null,
      actor: viewer?.displayName ?? 'system',
      action: entry.action,
      subject: entry.subject,
      detail: entry.detail ?? {},
    };
    const waiting = this.waiting.get(tx.queryRunner);
    if (waiting) waiting.push(event);
    else this.waiting.set(tx.queryRunner, [event]);
  }

  async beforeTransactionCommit({ queryRunner, manager }: TransactionCommitEvent): Promise<void> {
    const events = this.waiting.get(queryRunner);
    if (!events) return;
    this.waiting.delete(queryRunner);
    await this.database.takeTurns(manager, 'audit-chain');
    const [end] = await manager.find(AuditEvent, {
      select: { number: true, hash: true },
      order: { number: 'DESC' },
      take: 1,
    });
    let number = end?.number ?? 0;
    let previousHash = end?.hash ?? chainStart;
    for (const event of events) {
      // As it will be read back: a detail loses what JSON does not know.
      const detail = JSON.parse(JSON.stringify(event.detail)) as Record<string, unknown>;
      const chained = { ...event, detail, number: ++number, previousHash };
      previousHash = eventHash(chained);
      await insertRows<AuditEvent>(manager, AuditEvent, { ...chained, hash: previousHash });
    }
  }
}
