import { Inject, Injectable } from '@nestjs/common';
import { IsNull, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import { accountsAbove, type AccountName } from '../accounts/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { RecordEvent } from './record-event.entity.js';
import { RecordMention } from './record-mention.entity.js';
import { RecordReader, type RecordInContext } from './record-reader.js';
import { noteEvent } from './record-writing.js';
import { RegisterRecord } from './register-record.entity.js';

/** A comment that is meant for somebody. */
export interface MentionInContext {
  readonly record: RegisterRecord;
  readonly unit: OrgUnit | null;
  readonly comment: RecordEvent;
}

/** What people say about records, and to whom. */
@Injectable()
export class RecordComments {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RecordReader) private readonly reader: RecordReader,
  ) {}

  /**
   * @param meant ids of the accounts that the comment is meant for
   * @throws {ValidationFailedError} 422 for an account that does not see the record
   */
  async comment(viewer: Viewer, id: string, note: string, meant: readonly string[]): Promise<RecordInContext> {
    const { record, unit } = await this.reader.get(viewer, id);
    const readers = new Set((await accountsAbove(this.database.dataSource.manager, unit)).map((account) => account.id));
    for (const [at, accountId] of meant.entries())
      if (!readers.has(accountId)) throw new ValidationFailedError([{ pointer: `#/to/${at}`, code: 'not-a-choice' }]);
    const now = this.clock.timestamp();
    await this.database.write(async (tx) => {
      const number = await noteEvent(this.database, now, tx, viewer, record, { kind: 'commented', note });
      const others = [...new Set(meant)].filter((accountId) => accountId !== viewer.accountId);
      if (others.length > 0)
        await insertRows(
          tx,
          RecordMention,
          others.map((accountId) => ({ recordId: id, number, accountId, at: now, seenAt: null })),
        );
    });
    return this.reader.get(viewer, id);
  }

  /** Accounts that see a record and can be spoken to, by their names. */
  async readers(
    viewer: Viewer,
    id: string,
    query: PageRequest & { readonly q?: string | undefined },
  ): Promise<Page<AccountName>> {
    const { unit } = await this.reader.get(viewer, id);
    const all = await accountsAbove(this.database.dataSource.manager, unit);
    const wanted = (query.q ?? '').trim().toLowerCase();
    return pageWithin(
      pageWindow(query, 'displayName'),
      all.filter(({ displayName }) => displayName.toLowerCase().includes(wanted)),
    );
  }

  /** Comments that are meant for the caller and whose record was not opened since, the newest first. */
  async unseen(viewer: Viewer, query: PageRequest): Promise<Page<MentionInContext>> {
    const window = pageWindow(query, '-at');
    const builder = this.selectUnseen(viewer)
      .orderBy('mention.at', 'DESC')
      .addOrderBy('mention.recordId')
      .skip(window.offset)
      .take(window.pageSize);
    const [mentions, total] = await builder.getManyAndCount();
    const context = await this.contextOf(mentions);
    return toPage(window, mentions.flatMap(context), total);
  }

  /** How many there are. */
  countUnseen(viewer: Viewer): Promise<number> {
    return this.selectUnseen(viewer).getCount();
  }

  private selectUnseen(viewer: Viewer): SelectQueryBuilder<RecordMention> {
    const scope = scopeCondition(viewer, 'unit');
    return this.database
      .reader(RecordMention)
      .createQueryBuilder('mention')
      .innerJoin(RegisterRecord, 'record', 'record.id = mention.recordId')
      .leftJoin('org_unit', 'unit', 'unit.id = record.unitId')
      .where('mention.accountId = :accountId AND mention.seenAt IS NULL', { accountId: viewer.accountId })
      .andWhere(`(${scopeOf(scope.sql, viewer)})`, scope.parameters);
  }

  /** The caller has opened a record: what was said to him there is not new any more. */
  async see(viewer: Viewer, id: string): Promise<void> {
    await this.reader.get(viewer, id);
    await this.database.write((tx) =>
      tx.update(
        RecordMention,
        { recordId: id, accountId: viewer.accountId, seenAt: IsNull() },
        { seenAt: this.clock.timestamp() },
      ),
    );
  }

  private async contextOf(
    mentions: readonly RecordMention[],
  ): Promise<(mention: RecordMention) => readonly MentionInContext[]> {
    const { manager } = this.database.dataSource;
    const ids = mentions.map(({ recordId: id }) => ({ id }));
    const records = ids.length === 0 ? [] : await manager.find(RegisterRecord, { where: ids });
    const units = await findUnits(
      manager,
      records.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
    );
    const places = mentions.map(({ recordId, number }) => ({ recordId, number }));
    const comments = places.length === 0 ? [] : await manager.find(RecordEvent, { where: places });
    return ({ recordId, number }) => {
      const record = records.find(({ id }) => id === recordId);
      const comment = comments.find((event) => event.recordId === recordId && event.number === number);
      if (!record || !comment) return [];
      return [{ record, unit: units.find(({ id }) => id === record.unitId) ?? null, comment }];
    };
  }
}

/** A record about no unit is the root office's own. */
const scopeOf = (sql: string, { scopePath }: Viewer): string =>
  scopePath === '/' ? `${sql} OR record.unitId IS NULL` : sql;
