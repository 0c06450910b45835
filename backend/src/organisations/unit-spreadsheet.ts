import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { newId } from '../common/ids.js';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import {
  importTemplate,
  message,
  wordsFor,
  writeSpreadsheet,
  type Cell,
  type Language,
  type spreadsheetFormats,
} from '../documents/index.js';
import { Workers } from '../workers/index.js';
import { ImportPlan, type FieldChanges } from './domain/import-plan.js';
import { sampleUnits } from './domain/sample-units.js';
import { unitTable, type ImportedUnit } from './domain/unit-table.js';
import { OrgUnit } from './org-unit.entity.js';
import { OrganisationsService, type UnitQuery } from './organisations.service.js';
import type { ReadUnits, UnitFile } from './read-units.task.js';
import { ImportUnderWayError, UnitImports } from './unit-imports.js';

const readTask = new URL('./read-units.task.js', import.meta.url);

type Format = (typeof spreadsheetFormats)[number];

export interface ImportReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Of units that were there: how many values of each field change, and how many of these become empty. */
  readonly changes: readonly FieldChanges[];
  /** What of the file was left out, at its cell. */
  readonly notes: readonly FieldProblem[];
  readonly dryRun: boolean;
}

export interface ImportWish {
  readonly dryRun: boolean;
  /** Leaves columns out whose titles nobody knows. */
  readonly ignoreUnknown: boolean;
}

/** What a file says, as far as it can be said without the units that are stored. */
interface UnitsOfFile extends Pick<ReadUnits, 'letters' | 'notes'> {
  readonly units: readonly ImportedUnit[];
}

const table = unitTable(wordsFor);
const mostReported = 500;
/** Somebody else may change units while an import is worked out; then it is worked out again. */
const mostAttempts = 3;
const codesInSlice = 500;

/** Units in and out as XLSX or CSV; an import is applied whole or not at all. */
@Injectable()
export class UnitSpreadsheet {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(UnitImports) private readonly imports: UnitImports,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  template(format: Format, language: Language): Readable {
    const example = (key: string): string => message(language, `unit-example.${key}`);
    return importTemplate(format, language, table, { name: 'unit.sheet', example });
  }

  /** A small county of invented units to try things with; it is imported like any file, and nothing comes by itself. */
  sample(format: Format, language: Language): Readable {
    const text = (key: string): string => message(language, key);
    const rows = sampleUnits.map(({ code, type, level, parentCode, partyMembers, households, residents }): Cell[] => [
      code,
      text(`unit-sample.${code}`),
      text(`unit-type.${type}`),
      text(`unit-level.${level}`),
      parentCode,
      null,
      partyMembers,
      households,
      residents,
      ...Array.from({ length: 5 }, () => null),
    ]);
    return this.write(format, language, rows);
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

  /**
   * What a file does not say stays as it is stored.
   * @throws {ValidationFailedError} 422 import-invalid with every faulty title and cell, up to 500
   */
  async import(
    viewer: Viewer,
    file: Buffer,
    { dryRun, ignoreUnknown }: ImportWish,
    gone: AbortSignal,
  ): Promise<ImportReport> {
    if (!dryRun) {
      const report = await this.decide(viewer, file, { ignoreUnknown, signal: gone });
      await this.imports.finish();
      return report;
    }
    await this.imports.finish();
    const { report } = await this.workOut(viewer, await this.read(file, ignoreUnknown, gone));
    return { ...report, dryRun };
  }

  /**
   * Decides an import, which is to be carried out then.
   * @param alongside is stored with the decision, or refuses it
   * @throws {ValidationFailedError} as {@link import}; {@link ImportUnderWayError} 503 when others change units all the time
   */
  async decide(
    viewer: Viewer,
    file: Buffer,
    { ignoreUnknown, signal }: Pick<ImportWish, 'ignoreUnknown'> & { readonly signal: AbortSignal },
    alongside?: (tx: EntityManager, report: ImportReport) => Promise<void>,
  ): Promise<ImportReport> {
    const read = await this.read(file, ignoreUnknown, signal);
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      await this.imports.finish();
      const seen = await this.imports.version();
      const { report, slices } = await this.workOut(viewer, read);
      const written: string[] = [];
      for (const slice of slices) {
        written.push(JSON.stringify(slice));
        await setImmediate();
      }
      signal.throwIfAborted();
      const { changes: _, notes: __, ...counts } = report;
      if (
        await this.imports.decide(viewer, seen, written, counts, (tx) => alongside?.(tx, report) ?? Promise.resolve())
      )
        return report;
    }
    throw new ImportUnderWayError();
  }

  private async read(file: Buffer, ignoreUnknown: boolean, gone: AbortSignal): Promise<UnitsOfFile> {
    const parts = await this.workers.run<ReadUnits>(readTask, { file, ignoreUnknown } satisfies UnitFile, gone);
    const units = parts.flatMap((part) => part.units);
    const all = parts.flatMap(({ errors }) => errors);
    if (all.length === 0 && units.length === 0) all.push({ pointer: '#/rows', code: 'required' });
    if (all.length > 0) throw new ValidationFailedError(all.slice(0, mostReported), 'import-invalid');
    return { units, notes: parts.flatMap(({ notes }) => notes), letters: parts[0]?.letters ?? {} };
  }

  private async workOut(viewer: Viewer, { units, notes, letters }: UnitsOfFile) {
    const plan = await this.plan(viewer, units, letters);
    if (plan.errors.length > 0) throw new ValidationFailedError(plan.errors.slice(0, mostReported), 'import-invalid');
    const { created, updated, changes, slices } = plan;
    const counts = { rows: units.length, created, updated, unchanged: units.length - created - updated };
    return {
      report: { ...counts, changes, notes: notes.slice(0, mostReported), dryRun: false } satisfies ImportReport,
      slices,
    };
  }

  /** What the file changes, worked out without holding anything; others get their turn in between. */
  private async plan(
    viewer: Viewer,
    units: readonly ImportedUnit[],
    letters: UnitsOfFile['letters'],
  ): Promise<ImportPlan> {
    const codes = [
      ...new Set(units.flatMap(({ code, parentCode, guideCode }) => [code, parentCode, guideCode])),
    ].filter((code) => code !== null && code !== undefined);
    const known = new Map<string, OrgUnit>();
    for (let at = 0; at < codes.length; at += codesInSlice) {
      for (const unit of await this.database.reader(OrgUnit).findBy({ code: In(codes.slice(at, at + codesInSlice)) }))
        known.set(unit.code, unit);
    }
    const above = await this.database.select<{ id: string }>(
      'SELECT parent_id AS id FROM org_unit WHERE parent_id IS NOT NULL UNION SELECT guide_id FROM org_unit WHERE guide_id IS NOT NULL',
    );
    const plan = new ImportPlan(viewer, known, new Set(above.map(({ id }) => id)), newId, letters);
    for (const [at, unit] of units.entries()) {
      plan.add(unit);
      if (at % codesInSlice === 0) await setImmediate();
    }
    return plan;
  }

  private async codesById(units: readonly OrgUnit[]): Promise<Map<string, string>> {
    const wanted = new Set(units.flatMap((unit) => [unit.parentId, unit.guideId]));
    const rows = await this.database.reader(OrgUnit).find({ select: { id: true, code: true } });
    return new Map(rows.filter(({ id }) => wanted.has(id)).map(({ id, code }) => [id, code]));
  }

  private write(format: Format, language: Language, rows: Cell[][]): Readable {
    const columns = Object.entries(table.columns).map(([key, column]) => ({
      title: message(language, column.message),
      width: key === 'name' ? 28 : 16,
    }));
    return writeSpreadsheet(format, message(language, 'unit.sheet'), columns, rows);
  }
}
