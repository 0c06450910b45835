import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import type { Viewer } from '../access/index.js';
import { newId } from '../common/ids.js';
import { Database, insertRows } from '../database/database.js';
import { valuesOf } from './domain/record-values.js';
import { RecordImportSlice } from './record-import-slice.entity.js';
import type { RegisterRecord } from './register-record.entity.js';

type Value = string | number | null;

/** What one unit of work makes; the last of an import has what goes into the audit log, too. */
interface SliceContent {
  readonly by: { readonly accountId: string; readonly displayName: string };
  readonly records: readonly (readonly Value[])[];
  readonly values: readonly (readonly Value[])[];
  readonly ends: { readonly code: string; readonly title: string; readonly rows: number } | null;
}

const recordsInSlice = 500;

/** Columns of a record, and what it has in them. */
const columns: readonly (readonly [name: string, value: (record: RegisterRecord) => Value])[] = [
  ['id', ({ id }) => id],
  ['code', ({ code }) => code],
  ['version_id', ({ versionId }) => versionId],
  ['unit_id', ({ unitId }) => unitId],
  ['other_unit_id', ({ otherUnitId }) => otherUnitId],
  ['period', ({ period }) => period],
  ['state', ({ state }) => state],
  ['due_on', ({ dueOn }) => dueOn],
  ['name', ({ name }) => name],
  ['answers', ({ answers }) => JSON.stringify(answers)],
  ['moved_by', ({ movedBy }) => movedBy],
  ['made_at', ({ madeAt }) => madeAt],
  ['changed_at', ({ changedAt }) => changedAt],
  ['ended', ({ ended }) => (ended ? 1 : 0)],
  // What is new comes last: slices that were decided before an update are still understood.
  ['person_id', ({ personId }) => personId],
];
const plainColumns = columns.filter(([name]) => name !== 'ended');
const place = (name: string): number => columns.findIndex(([column]) => column === name);

/** Carries imports of records out in slices, as those of units are (ADR 23): decided at once, made whole or not at all. */
@Injectable()
export class RecordImports implements OnApplicationBootstrap {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.finish();
  }

  /** Decides that records are made, in their first state; {@link finish} makes them. @param title of their register, for the audit log */
  async decide(viewer: Viewer, records: readonly RegisterRecord[], title: string): Promise<void> {
    const by = { accountId: viewer.accountId, displayName: viewer.displayName };
    const importId = newId();
    const slices: string[] = [];
    for (let at = 0; at < records.length; at += recordsInSlice) {
      const slice = records.slice(at, at + recordsInSlice);
      const isLast = at + recordsInSlice >= records.length;
      const content: SliceContent = {
        by,
        records: slice.map((record) => columns.map(([, value]) => value(record))),
        values: slice.flatMap(({ id, code, answers }) =>
          valuesOf(answers).map(({ question, value }) => [id, code, question, value]),
        ),
        ends: isLast ? { code: records[0]?.code ?? '', title, rows: records.length } : null,
      };
      slices.push(JSON.stringify(content));
      await new Promise(setImmediate);
    }
    await this.database.write(async (tx) => {
      for (const [number, content] of slices.entries())
        await insertRows(tx, RecordImportSlice, { importId, number, content });
    });
  }

  /** Makes what is decided, until nothing is left. */
  async finish(): Promise<void> {
    while (await this.database.reader(RecordImportSlice).exists())
      await this.database.write((tx) => this.carryOutNext(tx));
  }

  private async carryOutNext(tx: EntityManager): Promise<void> {
    await this.database.takeTurns(tx, 'register imports');
    const [slice] = await tx.find(RecordImportSlice, { order: { importId: 'ASC', number: 'ASC' }, take: 1 });
    if (!slice) return;
    const { importId, number } = slice;
    const { by, records, values, ends } = JSON.parse(slice.content) as SliceContent;
    const rows = this.database.jsonRows;
    const names = plainColumns.map(([name]) => name).join(', ');
    const taken = plainColumns.map(([name]) => `entry.value ->> ${place(name)}`).join(', ');
    await this.database.execute(
      tx,
      `INSERT INTO register_record (${names}, revision, ended) SELECT ${taken}, 1, CAST(entry.value ->> ${place('ended')} AS integer) = 1 FROM ${rows}`,
      [JSON.stringify(records)],
    );
    await this.database.execute(
      tx,
      `INSERT INTO register_record_value (record_id, code, question, value) SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3 FROM ${rows}`,
      [JSON.stringify(values)],
    );
    await this.database.execute(
      tx,
      `INSERT INTO register_record_event (record_id, number, kind, at, by_id, by_name, to_state) SELECT entry.value ->> 0, 1, 'made', entry.value ->> ${place('made_at')}, ?, ?, entry.value ->> ${place('state')} FROM ${rows}`,
      [by.accountId, by.displayName, JSON.stringify(records)],
    );
    await tx.delete(RecordImportSlice, { importId, number });
    if (ends)
      await this.audit.record(tx, by, {
        action: 'register.imported',
        subject: ends.title,
        detail: { code: ends.code, rows: ends.rows },
      });
  }
}
