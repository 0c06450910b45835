import { canonicalHash } from '../common/canonical-json.js';
import type { AuditEvent } from './audit-event.entity.js';

/** What the first event of the chain names as the one before it. */
export const chainStart = `sha256-${'0'.repeat(64)}`;

/**
 * The hash of an event, over everything that it says and the hash of the event before it: whoever changes, removes or slips in an event
 * changes every hash that follows.
 */
export const eventHash = ({
  number,
  previousHash,
  id,
  at,
  accountId,
  actor,
  action,
  subject,
  detail,
}: Omit<AuditEvent, 'hash'>): string =>
  canonicalHash({ number, previousHash, id, at, accountId, actor, action, subject, detail });
