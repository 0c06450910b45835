import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../common/access.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { insertRows } from '../database/database.js';
import { AuditEvent } from './audit-event.entity.js';

export interface AuditEntry {
  readonly action: string;
  readonly subject: string;
  readonly detail?: Record<string, unknown>;
}

/** Writes audit events in the unit of work of the act itself, so that neither exists without the other. */
@Injectable()
export class AuditLog {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async record(tx: EntityManager, viewer: Pick<Viewer, 'accountId' | 'displayName'> | null, entry: AuditEntry): Promise<void> {
    await insertRows<AuditEvent>(tx, AuditEvent, {
      id: newId(),
      at: this.clock.timestamp(),
      accountId: viewer?.accountId ?? null,
      actor: viewer?.displayName ?? 'system',
      action: entry.action,
      subject: entry.subject,
      detail: entry.detail ?? {},
    });
  }
}
