import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import type { Viewer } from '../access/index.js';
import { newId } from '../common/ids.js';
import { ProblemError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import type { KnownUnit, UnitChanges } from './domain/import-plan.js';
import { UnitImportSlice } from './unit-import-slice.entity.js';
import { UnitImport } from './unit-import.entity.js';
import { moveSubtree } from './unit-moves.js';

/** Organisations are being imported; the change may be tried again in a moment. */
export class ImportUnderWayError extends ProblemError {
  constructor() {
    super(503, 'import-under-way', { headers: { 'retry-after': '2' } });
  }
}

/** Columns that an import writes, as SQL, and what it takes for each from a unit. */
const columns: readonly (readonly [
  name: string,
  type: 'text' | 'integer',
  value: (unit: KnownUnit) => string | number | null,
])[] = [
  ['id', 'text', ({ id }) => id],
  ['code', 'text', ({ code }) => code],
  ['name', 'text', ({ name }) => name],
  ['type', 'text', ({ type }) => type],
  ['level', 'text', ({ level }) => level],
  ['parent_id', 'text', ({ parentId }) => parentId],
  ['guide_id', 'text', ({ guideId }) => guideId],
  ['path', 'text', ({ path }) => path],
  ['guide_path', 'text', ({ guidePath }) => guidePath],
  ['party_members', 'integer', ({ partyMembers }) => partyMembers],
  ['households', 'integer', ({ households }) => households],
  ['residents', 'integer', ({ residents }) => residents],
  ['secretary', 'text', ({ secretary }) => secretary],
  ['set_up_type', 'text', ({ setUpType }) => setUpType],
  ['tags', 'text', ({ tags }) => JSON.stringify(tags)],
  ['valid_from', 'text', ({ validFrom }) => validFrom],
  ['valid_to', 'text', ({ validTo }) => validTo],
];

const expressions = columns.map(([, type], at) =>
  type === 'text' ? `entry.value ->> ${at}` : `CAST(entry.value ->> ${at} AS integer)`,
);
const rowsOf = (units: readonly KnownUnit[]): string =>
  JSON.stringify(units.map((unit) => columns.map(([, , value]) => value(unit))));

const nothing: UnitChanges = { created: [], updated: [], moves: [] };

/**
 * Carries imports out in slices (ADR 23). An import is decided in one short unit of work that stores all its changes; then they are
 * made slice by slice, and ballots go in between. Whatever stops the server, what was decided is carried out at the next start or by
 * the next who changes a unit, so that it holds whole or not at all.
 */
@Injectable()
export class UnitImports implements OnApplicationBootstrap {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.finish();
  }

  /** A number that every change of a unit changes. */
  async version(tx?: EntityManager): Promise<string> {
    const sql = 'SELECT COUNT(*) AS units, SUM(revision) AS revisions FROM org_unit';
    const [row] = await (tx
      ? this.database.execute<Record<string, unknown>>(tx, sql)
      : this.database.select<Record<string, unknown>>(sql));
    return `${String(row?.['units'])}/${String(row?.['revisions'])}`;
  }

  /**
   * Decides an import that was worked out from the units as they were.
   * @param seen {@link version} of those units
   * @param slices {@link UnitChanges} each, as JSON text; written out before, because ballots wait while they are stored
   * @param alongside goes into the same unit of work
   * @returns false when units have changed since
   * @throws {ImportUnderWayError} 503
   */
  decide(
    viewer: Viewer,
    seen: string,
    slices: readonly string[],
    report: Record<string, unknown>,
    alongside: (tx: EntityManager) => Promise<void> = () => Promise.resolve(),
  ): Promise<boolean> {
    return this.database.write(async (tx) => {
      await this.begin(tx);
      if ((await this.version(tx)) !== seen) return false;
      await alongside(tx);
      const id = newId();
      await insertRows(tx, UnitImport, { id, accountId: viewer.accountId, actor: viewer.displayName, report });
      // At least one slice, with which it ends.
      const stored = slices.length > 0 ? slices : [JSON.stringify(nothing)];
      for (const [number, changes] of stored.entries())
        await insertRows(tx, UnitImportSlice, { importId: id, number, changes });
      return true;
    });
  }

  /**
   * For whoever changes units in a unit of work: no import may be half carried out meanwhile.
   * @throws {ImportUnderWayError} 503
   */
  async begin(tx: EntityManager): Promise<void> {
    await this.database.takeTurns(tx, 'units');
    if (await tx.exists(UnitImport)) throw new ImportUnderWayError();
  }

  /**
   * Carries out what is decided, until nothing is left.
   * @param onSlice is told before each slice how many are left; what it throws leaves them to others
   */
  async finish(onSlice: (left: number) => Promise<void> = () => Promise.resolve()): Promise<void> {
    while (await this.database.reader(UnitImport).exists()) {
      await onSlice(await this.database.reader(UnitImportSlice).count());
      await this.database.write((tx) => this.carryOutNext(tx));
    }
  }

  private async carryOutNext(tx: EntityManager): Promise<void> {
    await this.database.takeTurns(tx, 'units');
    const [slice] = await tx.find(UnitImportSlice, { order: { importId: 'ASC', number: 'ASC' }, take: 1 });
    if (!slice) return;
    const { importId, number } = slice;
    await this.apply(tx, JSON.parse(slice.changes) as UnitChanges);
    await tx.delete(UnitImportSlice, { importId, number });
    if (await tx.existsBy(UnitImportSlice, { importId })) return;
    const { accountId, actor, report } = await tx.findOneByOrFail(UnitImport, { id: importId });
    await this.audit.record(
      tx,
      { accountId, displayName: actor },
      { action: 'unit.imported', subject: String(report['rows']), detail: report },
    );
    await tx.delete(UnitImport, { id: importId });
  }

  private async apply(tx: EntityManager, { created, updated, moves }: UnitChanges): Promise<void> {
    const names = columns.map(([name]) => name);
    const rows = this.database.jsonRows;
    if (created.length > 0)
      await this.database.execute(
        tx,
        `INSERT INTO org_unit (${names.join(', ')}, revision) SELECT ${expressions.join(', ')}, 1 FROM ${rows}`,
        [rowsOf(created)],
      );
    const assignments = names.map((name, at) => `${name} = ${expressions[at]}`).slice(1);
    if (updated.length > 0)
      await this.database.execute(
        tx,
        `UPDATE org_unit SET ${assignments.join(', ')}, revision = revision + 1 FROM ${rows} WHERE org_unit.id = entry.value ->> 0`,
        [rowsOf(updated)],
      );
    for (const { from, to } of moves) await moveSubtree(tx, from, to);
  }
}
