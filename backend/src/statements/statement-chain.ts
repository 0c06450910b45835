import {
  canonicalJson,
  statementFormat,
  type SignedStatement,
  type StatementKind,
} from '@pingyi/plugin-sdk/verification';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { textDigest } from '../common/canonical-json.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { SigningKeys } from './signing-keys.js';
import { StoredStatement } from './stored-statement.entity.js';

export interface SaidOfRelease {
  readonly kind: StatementKind;
  /** The unit whose office says it; null for the root office. */
  readonly officeId: string | null;
  readonly publicationId: string;
  /** Whether everybody may read it. */
  readonly disclosed: boolean;
  /** Written later than the act itself, for what was published before there were statements. */
  readonly madeLater: boolean;
  /** What it says beside its place in the chain; plain JSON. */
  readonly about: Readonly<Record<string, unknown>>;
  /** What `about` names by its digest alone. */
  readonly sealedContent: string | null;
}

/** A place in a chain as everybody may see it. */
export interface ChainEntry {
  readonly office: string | null;
  readonly sequence: number;
  readonly digest: string;
  /** Null where only a circle may read it. */
  readonly signed: SignedStatement | null;
}

/**
 * The signed statements of each office, each with the digest of the one before it: a result that is replaced, withdrawn or left out
 * shows (docs/adr/0043).
 */
@Injectable()
export class StatementChain {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  /** Signs within the unit of work of the act; the chains are held until it ends. */
  async append(
    tx: EntityManager,
    { kind, officeId: office, publicationId, disclosed, madeLater, about, sealedContent }: SaidOfRelease,
  ): Promise<void> {
    const key = await this.keys.toSignWith(tx);
    const officeId = office ?? '';
    const [last] = await tx.find(StoredStatement, { where: { officeId }, order: { sequence: 'DESC' }, take: 1 });
    const sequence = (last?.sequence ?? 0) + 1;
    const statement = {
      ...about,
      format: statementFormat,
      kind,
      office,
      releaseId: publicationId,
      sequence,
      previous: last?.digest ?? null,
      key: key.id,
      signedAt: this.clock.timestamp(),
      madeLater,
    };
    const document = canonicalJson(statement);
    await insertRows(tx, StoredStatement, {
      id: newId(),
      officeId,
      sequence,
      kind,
      publicationId,
      disclosed,
      document,
      digest: textDigest(document),
      sealedContent,
      keyId: key.id,
      signature: key.sign(statement),
    });
  }

  /** What was signed about a release, in the order in which it was. */
  async of(publicationId: string): Promise<SignedStatement[]> {
    const stored = await this.database
      .reader(StoredStatement)
      .find({ where: { publicationId }, order: { sequence: 'ASC' } });
    return this.signed(stored);
  }

  /** The digest of the statement with which a release was published; null where there is none. */
  async releaseDigest(tx: EntityManager, publicationId: string): Promise<string | null> {
    return (await tx.findOneBy(StoredStatement, { publicationId, kind: 'release' }))?.digest ?? null;
  }

  /** Chains of all offices, each in its order. */
  async page(query: PageRequest & { readonly office?: string | undefined }): Promise<Page<ChainEntry>> {
    const window = pageWindow(query, 'sequence');
    const [stored, total] = await this.database.reader(StoredStatement).findAndCount({
      where: query.office === undefined ? {} : { officeId: query.office === 'root' ? '' : query.office },
      order: { officeId: 'ASC', sequence: window.sort.direction },
      skip: window.offset,
      take: window.pageSize,
    });
    const signed = await this.signed(stored);
    const entries = stored.map(({ officeId, sequence, digest, disclosed }, at): ChainEntry => ({
      office: officeId === '' ? null : officeId,
      sequence,
      digest,
      signed: disclosed ? (signed[at] ?? null) : null,
    }));
    return toPage(window, entries, total);
  }

  private async signed(stored: readonly StoredStatement[]): Promise<SignedStatement[]> {
    if (stored.length === 0) return [];
    const keys = new Map((await this.keys.list()).map(({ id, publicKey }): [string, string] => [id, publicKey]));
    return stored.map(({ document, keyId, signature }) => ({
      statement: JSON.parse(document) as SignedStatement['statement'],
      publicKey: keys.get(keyId) ?? '',
      signature,
    }));
  }
}
