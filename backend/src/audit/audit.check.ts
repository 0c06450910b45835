import { parsedOrUndefined, type CheckSource, type Finding } from '../common/check.js';
import { chainStart, eventHash } from './audit-chain.js';

interface StoredEvent {
  readonly id: string;
  readonly number: number;
  readonly previous_hash: string;
  readonly hash: string;
  readonly at: string;
  readonly account_id: string | null;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: string;
}

const pageSize = 1_000;

/** Follows the chain of the audit log from its start. */
export async function* checkAudit(source: CheckSource): AsyncGenerator<Finding> {
  let previousHash = chainStart;
  let number = 0;
  for (;;) {
    const events = await source.select<StoredEvent>(
      'SELECT * FROM audit_event WHERE number > ? ORDER BY number LIMIT ?',
      [number, pageSize],
    );
    for (const event of events) {
      const where = `audit_event/${event.number}`;
      if (event.number !== number + 1) yield { code: 'audit-event-missing', where: `audit_event/${number + 1}` };
      else if (event.previous_hash !== previousHash) yield { code: 'audit-chain-broken', where };
      if (hashOfStored(event) !== event.hash) yield { code: 'audit-event-changed', where };
      previousHash = event.hash;
      number = event.number;
    }
    if (events.length < pageSize) return;
  }
}

/** The hash of the newest event: noted elsewhere, it proves later that nothing before it was changed. */
export async function auditHead(source: Pick<CheckSource, 'select'>): Promise<string> {
  const [newest] = await source.select<{ hash: string }>('SELECT hash FROM audit_event ORDER BY number DESC LIMIT 1');
  return newest?.hash ?? chainStart;
}

/** Whether a head that was noted earlier is still part of the chain. */
export async function isInChain(source: Pick<CheckSource, 'select'>, head: string): Promise<boolean> {
  return head === chainStart || (await source.select('SELECT 1 FROM audit_event WHERE hash = ?', [head])).length > 0;
}

const hashOfStored = ({
  account_id: accountId,
  previous_hash: previousHash,
  detail,
  number,
  id,
  at,
  actor,
  action,
  subject,
}: StoredEvent): string =>
  eventHash({
    number,
    previousHash,
    id,
    at,
    accountId,
    actor,
    action,
    subject,
    detail: (parsedOrUndefined(detail) ?? detail) as Record<string, unknown>,
  });
