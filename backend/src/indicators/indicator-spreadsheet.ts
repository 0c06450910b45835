import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { insertInBulk } from '../database/insert-in-bulk.js';
import { importTemplate, message, wordsFor, type Language, type spreadsheetFormats } from '../documents/index.js';
import { findUnitsByCode } from '../organisations/index.js';
import { repeatedRows } from '../tables/index.js';
import { Workers } from '../workers/index.js';
import { valueTable } from './domain/value-table.js';
import { IndicatorValue } from './indicator-value.entity.js';
import { faultOfValue, isAbout, refuseEnded, turnOf } from './indicator-values.service.js';
import type { Indicator } from './indicator.entity.js';
import { Indicators } from './indicators.service.js';
import type { ReadValue, ReadValues, ValueFile } from './read-indicator-values.task.js';

const readTask = new URL('./read-indicator-values.task.js', import.meta.url);
const mostReported = 500;

export interface ValueReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** What of the file was left out, at its cell. */
  readonly notes: readonly FieldProblem[];
  readonly dryRun: boolean;
}

interface ValueWish {
  readonly dryRun: boolean;
  readonly ignoreUnknown: boolean;
}

/** Values of an indicator from a workbook or CSV; whole or not at all. */
@Injectable()
export class IndicatorSpreadsheet {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Indicators) private readonly indicators: Indicators,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  async template(code: string, format: (typeof spreadsheetFormats)[number], language: Language): Promise<Readable> {
    const { kind } = await this.indicators.get(code);
    const examples: Readonly<Record<string, string>> = {
      unitCode: message(language, 'unit-example.code'),
      year: String(this.thisYear() - 1),
      value: '9',
      base: '10',
    };
    return importTemplate(format, language, valueTable(kind, this.thisYear(), wordsFor), {
      name: 'indicator-value.sheet',
      example: (key) => examples[key] ?? '',
    });
  }

  /**
   * What is noted of the same unit and year is replaced.
   * @throws {ValidationFailedError} 422 import-invalid with every faulty title and cell, up to 500; {@link ConflictError} 409 indicator-ended
   */
  async import(
    viewer: Viewer,
    code: string,
    file: Buffer,
    { dryRun, ignoreUnknown }: ValueWish,
    gone: AbortSignal,
  ): Promise<ValueReport> {
    const indicator = await this.indicators.get(code);
    refuseEnded(indicator);
    const asked: ValueFile = { file, kind: indicator.kind, lastYear: this.thisYear(), ignoreUnknown };
    const parts = await this.workers.run<ReadValues>(readTask, asked, gone);
    refuse(parts.flatMap(({ errors }) => errors));
    const read = parts.flatMap((part) => part.values);
    if (read.length === 0) refuse([{ pointer: '#/rows', code: 'required' }]);
    const rows = await this.resolve(viewer, indicator, read, parts[0]?.letters ?? {});
    gone.throwIfAborted();
    const counts = dryRun ? compare(rows, await this.stored(rows)) : await this.store(viewer, indicator, rows);
    return { rows: rows.length, ...counts, notes: parts.flatMap(({ notes }) => notes).slice(0, mostReported), dryRun };
  }

  private async resolve(
    viewer: Viewer,
    indicator: Indicator,
    read: readonly ReadValue[],
    letters: ReadValues['letters'],
  ): Promise<IndicatorValue[]> {
    const errors: FieldProblem[] = [];
    const fault = (row: number, key: string, code: string): void => {
      const params = letters[key] === undefined ? {} : { cell: `${letters[key]}${row}` };
      errors.push({ pointer: `#/rows/${row}/${key}`, code, params });
    };
    const codes = [...new Set(read.map(({ unitCode }) => unitCode))];
    const found = await findUnitsByCode(this.database.dataSource.manager, codes);
    const noted = found.filter((unit) => managesPath(viewer, unit.path) && isAbout(indicator, unit));
    const units = new Map(noted.map((unit) => [unit.code, unit]));
    for (const row of repeatedRows(read)) fault(row, 'year', 'duplicate-year');
    const by = { notedAt: this.clock.timestamp(), notedByName: viewer.displayName };
    const rows = read.flatMap(({ row, unitCode, year, value, base = null }): IndicatorValue[] => {
      const unit = units.get(unitCode);
      if (!unit) fault(row, 'unitCode', 'not-a-choice');
      const wrong = faultOfValue(indicator, { value, base });
      if (wrong) fault(row, wrong.at, wrong.code);
      const place = { indicatorId: indicator.id, year };
      return unit ? [{ ...place, unitId: unit.id, value, base, source: 'imported', counted: null, ...by }] : [];
    });
    refuse(errors);
    return rows;
  }

  private stored(
    rows: readonly IndicatorValue[],
    manager = this.database.dataSource.manager,
  ): Promise<IndicatorValue[]> {
    return manager.findBy(IndicatorValue, { indicatorId: rows[0]?.indicatorId ?? '' });
  }

  private store(viewer: Viewer, { id, title }: Indicator, rows: readonly IndicatorValue[]) {
    return this.database.write(async (tx) => {
      await this.database.takeTurns(tx, turnOf(id));
      const counts = compare(rows, await this.stored(rows, tx));
      await this.database.execute(
        tx,
        `DELETE FROM indicator_value WHERE indicator_id = ? AND EXISTS (SELECT 1 FROM ${this.database.jsonRows}
         WHERE entry.value ->> 0 = indicator_value.unit_id AND CAST(entry.value ->> 1 AS integer) = indicator_value.year)`,
        [id, JSON.stringify(rows.map(({ unitId, year }) => [unitId, year]))],
      );
      await insertInBulk(this.database, tx, IndicatorValue, rows);
      await this.audit.record(tx, viewer, {
        action: 'indicator.imported',
        subject: title['zh-CN'],
        detail: { rows: rows.length, ...counts },
      });
      return counts;
    });
  }

  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }
}

function compare(
  rows: readonly IndicatorValue[],
  stored: readonly IndicatorValue[],
): Pick<ValueReport, 'created' | 'updated' | 'unchanged'> {
  const known = new Map(stored.map((row) => [keyOf(row), row]));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  for (const row of rows) {
    const before = known.get(keyOf(row));
    if (!before) counts.created++;
    else if (before.value === row.value && before.base === row.base) counts.unchanged++;
    else counts.updated++;
  }
  return counts;
}

const keyOf = ({ unitId, year }: IndicatorValue): string => `${unitId}/${year}`;

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new ValidationFailedError(errors.slice(0, mostReported), 'import-invalid');
}
