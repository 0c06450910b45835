import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { NotFoundError, ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { importTemplate, message, wordsFor, type Language, type spreadsheetFormats } from '../documents/index.js';
import { findUnitsByCode } from '../organisations/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { Workers } from '../workers/index.js';
import { repeatedRows } from '../tables/index.js';
import { earlierGradeTable } from './domain/earlier-grade-table.js';
import { EarlierGradeStore, type GradeChanges } from './earlier-grade-store.js';
import type { EarlierGrade } from './earlier-grade.entity.js';
import type { GradeFile, ReadGrade, ReadGrades } from './read-earlier-grades.task.js';

const readTask = new URL('./read-earlier-grades.task.js', import.meta.url);
const mostReported = 500;

export interface EarlierGradeReport extends GradeChanges {
  readonly rows: number;
  /** What of the file was left out, at its cell. */
  readonly notes: readonly FieldProblem[];
  readonly dryRun: boolean;
}

export interface EarlierGradeWish {
  readonly dryRun: boolean;
  readonly ignoreUnknown: boolean;
  readonly language: Language;
}

/** Grades of years before the office graded here, from a workbook or CSV; whole or not at all. */
@Injectable()
export class EarlierGradeSpreadsheet {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(Workers) private readonly workers: Workers,
    @Inject(EarlierGradeStore) private readonly store: EarlierGradeStore,
  ) {}

  /** @throws {NotFoundError} for a campaign type that is not at hand */
  template(campaignType: string, format: (typeof spreadsheetFormats)[number], language: Language): Readable {
    const type = this.typeOf(campaignType);
    const table = earlierGradeTable(type, language, this.thisYear(), wordsFor);
    const examples: Readonly<Record<string, string>> = {
      unitCode: message(language, 'unit-example.code'),
      year: String(this.thisYear() - 1),
      grade: table.columns.grade.kind.choices?.[0]?.message ?? '',
      score: '90',
    };
    return importTemplate(format, language, table, {
      name: 'earlier-grade.sheet',
      example: (key) => examples[key] ?? '',
    });
  }

  /**
   * What is stored of the same unit and year is replaced.
   * @throws {ValidationFailedError} 422 import-invalid with every faulty title and cell, up to 500; {@link NotFoundError} as {@link template}
   */
  async import(
    viewer: Viewer,
    campaignType: string,
    file: Buffer,
    { dryRun, ignoreUnknown, language }: EarlierGradeWish,
    gone: AbortSignal,
  ): Promise<EarlierGradeReport> {
    const type = this.typeOf(campaignType);
    const grades = type.grades.map(({ code, title }) => ({ code, title }));
    const asked: GradeFile = { file, type: { grades }, language, lastYear: this.thisYear(), ignoreUnknown };
    const parts = await this.workers.run<ReadGrades>(readTask, asked, gone);
    refuse(parts.flatMap(({ errors }) => errors));
    const read = parts.flatMap((part) => part.grades);
    if (read.length === 0) refuse([{ pointer: '#/rows', code: 'required' }]);
    const rows = await this.resolve(viewer, campaignType, read, parts[0]?.letters ?? {});
    gone.throwIfAborted();
    const counts = dryRun ? await this.store.compare(rows) : await this.save(viewer, type, rows);
    return { rows: rows.length, ...counts, notes: parts.flatMap(({ notes }) => notes).slice(0, mostReported), dryRun };
  }

  private async resolve(
    viewer: Viewer,
    campaignType: string,
    read: readonly ReadGrade[],
    letters: ReadGrades['letters'],
  ): Promise<EarlierGrade[]> {
    const errors: FieldProblem[] = [];
    const fault = (row: number, key: string, code: string): void => {
      const params = letters[key] === undefined ? {} : { cell: `${letters[key]}${row}` };
      errors.push({ pointer: `#/rows/${row}/${key}`, code, params });
    };
    const codes = [...new Set(read.map(({ unitCode }) => unitCode))];
    const found = await findUnitsByCode(this.database.dataSource.manager, codes);
    const units = new Map(found.filter(({ path }) => managesPath(viewer, path)).map((unit) => [unit.code, unit]));
    for (const row of repeatedRows(read)) fault(row, 'year', 'duplicate-year');
    const rows = read.flatMap(({ row, unitCode, year, grade, score }): EarlierGrade[] => {
      const unit = units.get(unitCode);
      if (!unit) fault(row, 'unitCode', 'not-a-choice');
      return unit ? [{ id: newId(), campaignType, unitId: unit.id, year, grade, score: score ?? null }] : [];
    });
    refuse(errors);
    return rows;
  }

  private async save(
    viewer: Viewer,
    { id, title }: CampaignType,
    rows: readonly EarlierGrade[],
  ): Promise<GradeChanges> {
    const counts = await this.store.compare(rows);
    await this.database.write(async (tx) => {
      await this.store.replace(tx, id, rows);
      await this.audit.record(tx, viewer, {
        action: 'earlier-grade.imported',
        subject: title['zh-CN'],
        detail: { rows: rows.length, ...counts },
      });
    });
    return counts;
  }

  private typeOf(campaignType: string): CampaignType {
    const type = this.plugins.find(campaignType);
    if (!type) throw new NotFoundError();
    return type;
  }

  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }
}

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new ValidationFailedError(errors.slice(0, mostReported), 'import-invalid');
}
