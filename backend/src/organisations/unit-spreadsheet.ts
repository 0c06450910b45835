import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/index.js';
import { isInScope, type Viewer } from '../common/access.js';
import { ProblemError, ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keyOfText, message, readSheetIn, writeSpreadsheet, type Cell, type Language, type spreadsheetFormats } from '../exports/index.js';
import { Workers } from '../workers/index.js';
import { importColumns, parentsFirst, readUnits, type ImportedUnit } from './domain/unit-import.js';
import { OrgUnit } from './org-unit.entity.js';
import { OrganisationsService, type UnitFields, type UnitQuery } from './organisations.service.js';

type Format = (typeof spreadsheetFormats)[number];

export interface ImportReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly dryRun: boolean;
}

/** Ends a dry run: everything was tried, nothing is kept. */
class DryRunEnd extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

const maxReportedErrors = 500;

/** Units in and out as XLSX or CSV; an import is applied whole or not at all. */
@Injectable()
export class UnitSpreadsheet {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  template(format: Format, language: Language): Promise<Readable> {
    return this.write(format, language, []);
  }

  async export(viewer: Viewer, query: UnitQuery, format: Format, language: Language): Promise<Readable> {
    const units = await this.organisations.findAll(viewer, query);
    const references = await this.codesById(units);
    const text = (prefix: string, key: string | null) => (key === null ? null : message(language, `${prefix}${key}`));
    const rows = units.map((unit): Cell[] => [
      unit.code,
      unit.name,
      text('unit-type.', unit.type),
      text('unit-level.', unit.level),
      (unit.parentId && references.get(unit.parentId)) ?? null,
      (unit.guideId && references.get(unit.guideId)) ?? null,
      unit.partyMembers,
      unit.households,
      unit.residents,
      unit.secretary,
      text('set-up-type.', unit.setUpType),
      unit.tags.join('、') || null,
      unit.validFrom,
      unit.validTo,
    ]);
    return this.write(format, language, rows);
  }

  /** @throws {ValidationFailedError} 422 import-invalid with every faulty cell, up to 500 */
  async import(viewer: Viewer, file: Buffer, dryRun: boolean, gone: AbortSignal): Promise<ImportReport> {
    const { units, errors } = readUnits(await readSheetIn(this.workers, file, gone), keyOfText);
    const { ordered, circular } = parentsFirst(units);
    const all = [...errors, ...circular.map((unit) => ({ pointer: `#/rows/${unit.row}/parentCode`, code: 'circular' }))];
    if (all.length === 0 && units.length === 0) all.push({ pointer: '#/rows', code: 'required' });
    if (all.length > 0) throw new ValidationFailedError(all.slice(0, maxReportedErrors), 'import-invalid');
    try {
      return await this.database.write(async (tx) => {
        const report = await this.apply(tx, viewer, ordered, dryRun);
        if (dryRun) throw new DryRunEnd(report);
        await this.audit.record(tx, viewer, { action: 'unit.imported', subject: `${report.rows}`, detail: { ...report } });
        return report;
      });
    } catch (error) {
      if (error instanceof DryRunEnd) return error.report;
      throw error;
    }
  }

  private async apply(tx: EntityManager, viewer: Viewer, units: readonly ImportedUnit[], dryRun: boolean): Promise<ImportReport> {
    const known = new Map((await tx.find(OrgUnit)).map((unit) => [unit.code, unit]));
    const errors: FieldProblem[] = [];
    let created = 0;
    let updated = 0;
    for (const imported of units) {
      try {
        const existing = known.get(imported.code);
        const fields = this.resolve(imported, known);
        if (!existing) {
          known.set(imported.code, await this.organisations.insert(tx, viewer, fields));
          created++;
        } else if (!isInScope(viewer, existing)) {
          errors.push({ pointer: `#/rows/${imported.row}/code`, code: 'forbidden' });
        } else if (differs(existing, fields)) {
          await this.organisations.update(tx, viewer, existing, fields);
          known.set(imported.code, await tx.findOneByOrFail(OrgUnit, { id: existing.id }));
          updated++;
        }
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        for (const fault of error.errors ?? [{ pointer: '#/code', code: error.code }]) {
          const column = fault.pointer.replace('#/', '').replace('parentId', 'parentCode').replace('guideId', 'guideCode');
          errors.push({ pointer: `#/rows/${imported.row}/${column}`, code: fault.code });
        }
      }
    }
    if (errors.length > 0) throw new ValidationFailedError(errors.slice(0, maxReportedErrors), 'import-invalid');
    return { rows: units.length, created, updated, unchanged: units.length - created - updated, dryRun };
  }

  private resolve(imported: ImportedUnit, known: ReadonlyMap<string, OrgUnit>): UnitFields {
    const idOf = (code: string | null, field: string): string | null => {
      if (code === null) return null;
      const unit = known.get(code);
      if (!unit) throw new ValidationFailedError([{ pointer: `#/${field}`, code: 'not-a-choice' }]);
      return unit.id;
    };
    const { row: _row, parentCode, guideCode, ...fields } = imported;
    return { ...fields, parentId: idOf(parentCode, 'parentId'), guideId: idOf(guideCode, 'guideId') };
  }

  private async codesById(units: readonly OrgUnit[]): Promise<Map<string, string>> {
    const wanted = new Set(units.flatMap((unit) => [unit.parentId, unit.guideId]));
    const rows = await this.database.reader(OrgUnit).find({ select: { id: true, code: true } });
    return new Map(rows.filter(({ id }) => wanted.has(id)).map(({ id, code }) => [id, code]));
  }

  private write(format: Format, language: Language, rows: Cell[][]): Promise<Readable> {
    const columns = importColumns.map((key) => ({ title: message(language, `unit-column.${key}`), width: key === 'name' ? 28 : 16 }));
    return writeSpreadsheet(format, message(language, 'unit.sheet'), columns, rows);
  }
}

const differs = (unit: OrgUnit, fields: UnitFields): boolean =>
  (Object.keys(fields) as (keyof UnitFields)[]).some((key) => JSON.stringify(unit[key]) !== JSON.stringify(fields[key]));
