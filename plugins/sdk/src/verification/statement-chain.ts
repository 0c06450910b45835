import { isRecord } from '../exact/order.js';
import { checkStatement, isSigned, statementDigest, type SignedStatement, type StatementFault } from './statement.js';

/** A place in the chain of an office, as it is shown to everybody. */
interface ChainEntry {
  /** Counts from 1, without gaps. */
  readonly sequence: number;
  readonly digest: string;
  /** Null where only a circle may read the statement: the next one holds its digest. */
  readonly signed: SignedStatement | null;
}

/**
 * Walks the chain of an office from its first statement and looks for one's own in it: a statement that was exchanged, left out or
 * taken back shows, to whoever kept one that came after it (docs/adr/0043).
 * @param entries all places of the chain, in order, as the office shows them now
 * @param own the signed statement in hand
 */
export function checkChain(entries: readonly unknown[], own: unknown): StatementFault[] {
  const faults: StatementFault[] = [];
  const digests: string[] = [];
  for (const [at, entry] of entries.entries()) {
    const sequence = at + 1;
    if (!isEntry(entry) || entry.sequence !== sequence || !follows(entry, digests.at(-1) ?? null))
      return [...faults, { code: 'chain-broken', detail: String(sequence) }];
    if (entry.signed !== null && checkStatement(entry.signed).length > 0)
      faults.push({ code: 'chain-unsigned', detail: String(sequence) });
    digests.push(entry.digest);
  }
  if (isSigned(own) && digests[own.statement.sequence - 1] !== statementDigest(own.statement))
    faults.push({ code: 'not-in-chain', detail: String(own.statement.sequence) });
  return faults;
}

const follows = ({ sequence, digest, signed }: ChainEntry, previous: string | null): boolean =>
  signed === null ||
  (signed.statement.sequence === sequence &&
    signed.statement.previous === previous &&
    statementDigest(signed.statement) === digest);

const isEntry = (entry: unknown): entry is ChainEntry =>
  isRecord(entry) &&
  typeof entry['sequence'] === 'number' &&
  typeof entry['digest'] === 'string' &&
  (entry['signed'] === null || isSigned(entry['signed']));
