import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ForbiddenError, ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { importTemplate, message, wordsFor, type Language, type spreadsheetFormats } from '../documents/index.js';
import { FormsService, type CompiledForm } from '../forms/index.js';
import { findUnitsByCode, type OrgUnit } from '../organisations/index.js';
import { Workers } from '../workers/index.js';
import { firstState, stateOf } from './domain/record-course.js';
import { asksForRunningPeriod, boundsOf } from './domain/record-period.js';
import { recordQuestions } from './domain/record-questions.js';
import { keyOfQuestion, placeKeys, recordTable } from './domain/record-table.js';
import { ImportedPersons } from './imported-persons.js';
import type { ReadRecord, ReadRecords, RecordFile } from './read-records.task.js';
import { moverOf, mayWrite } from './record-hands.js';
import { RecordImports } from './record-imports.js';
import { RecordPeriods, type PeriodChoice } from './record-periods.service.js';
import { derivedOf } from './record-writing.js';
import { RegisterDefinitions, type RegisterWithForm } from './register-definitions.service.js';
import type { RegisterRecord } from './register-record.entity.js';

const readTask = new URL('./read-records.task.js', import.meta.url);
const mostReported = 500;
const notYours = 'not-yours-to-write';
const rowsBetweenTurns = 50;

export interface RecordImportWish {
  readonly dryRun: boolean;
  readonly ignoreUnknown: boolean;
  readonly language: Language;
}

export interface RecordImportReport {
  readonly rows: number;
  /** What of the file was left out, at its cell. */
  readonly notes: readonly FieldProblem[];
  readonly dryRun: boolean;
}

/** What rows are checked against. */
interface Checking {
  readonly viewer: Viewer;
  readonly register: RegisterWithForm;
  readonly form: CompiledForm;
  readonly units: ReadonlyMap<string, OrgUnit>;
  readonly persons: ImportedPersons;
  readonly periods: PeriodChoice;
  /** Columns by the names of questions, and the letters of columns. */
  readonly keys: ReadonlyMap<string, string>;
  readonly letters: ReadRecords['letters'];
}

/** Records of a register from a workbook or CSV, whole or not at all. */
@Injectable()
export class RecordSpreadsheet {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(RecordImports) private readonly imports: RecordImports,
    @Inject(RecordPeriods) private readonly periods: RecordPeriods,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  /** @throws {NotFoundError} for a register that is not open */
  async template(
    viewer: Viewer,
    code: string,
    format: (typeof spreadsheetFormats)[number],
    language: Language,
  ): Promise<Readable> {
    const { register, form } = await this.definitions.open(code);
    const { about, period, title } = register.definition;
    const questions = recordQuestions(form.definition);
    const running = await this.periods.running(viewer, period);
    const table = recordTable({ about, period, questions }, wordsFor, language);
    const example = (key: string): string => {
      if (key === table.key) return message(language, 'unit-example.code');
      if (key === placeKeys.period) return running ?? '';
      if (key === placeKeys.otherUnit) return message(language, 'unit-example.parentCode');
      if (key === placeKeys.person) return message(language, 'person-example.name');
      const kind = table.columns[key]?.kind;
      if (kind?.choices) return kind.choices[0]?.message ?? '';
      if (kind?.name === 'day') return this.clock.today();
      return kind?.name === 'number' ? '1' : '';
    };
    const name = (title[language] ?? title['zh-CN']).replace(/[\\/?*[\]:]/g, ' ');
    return importTemplate(format, language, table, { name, example, hint: 'table-rule.adding' });
  }

  /**
   * @throws {ValidationFailedError} 422 import-invalid with every faulty title and cell, up to 500; {@link ForbiddenError} 403 for whoever
   *   writes nothing in this register, or none of what the file has
   */
  async import(
    viewer: Viewer,
    code: string,
    file: Buffer,
    { dryRun, ignoreUnknown, language }: RecordImportWish,
    gone: AbortSignal,
  ): Promise<RecordImportReport> {
    const register = await this.definitions.open(code);
    const { definition } = register.register;
    if (!mayWrite(viewer, definition)) throw new ForbiddenError(notYours);
    const parts = await this.workers.run<ReadRecords>(
      readTask,
      {
        file,
        about: definition.about,
        period: definition.period,
        form: register.form.definition,
        locale: language,
        ignoreUnknown,
      } satisfies RecordFile,
      gone,
    );
    const read = parts.flatMap(({ records }) => records);
    refuse(parts.flatMap(({ errors }) => errors));
    if (read.length === 0) refuse([{ pointer: '#/rows', code: 'required' }]);
    const records = await this.check(viewer, register, read, parts[0]?.letters ?? {});
    gone.throwIfAborted();
    if (!dryRun) {
      await this.imports.decide(viewer, records, definition.title['zh-CN']);
      await this.imports.finish();
    }
    const notes = parts.flatMap((part) => part.notes).slice(0, mostReported);
    return { rows: records.length, notes, dryRun };
  }

  private async check(
    viewer: Viewer,
    register: RegisterWithForm,
    read: readonly ReadRecord[],
    letters: ReadRecords['letters'],
  ): Promise<RegisterRecord[]> {
    const codes = read.flatMap(({ unitCode, otherCode }) => [unitCode, otherCode]).filter((code) => code !== null);
    const units = await findUnitsByCode(this.database.dataSource.manager, [...new Set(codes)]);
    const checking: Checking = {
      viewer,
      register,
      form: await this.forms.compiledForm(register.form.id),
      periods: await this.periods.choice(viewer, register.register.definition.period),
      units: new Map(units.map((unit) => [unit.code, unit])),
      persons: await ImportedPersons.called(
        this.database.dataSource.manager,
        viewer,
        new Set(read.flatMap(({ person }) => person ?? [])),
        this.clock.today(),
      ),
      keys: new Map(
        recordQuestions(register.form.definition).map((question) => [question.name, keyOfQuestion(question)]),
      ),
      letters,
    };
    const errors: FieldProblem[] = [];
    const records: RegisterRecord[] = [];
    const now = this.clock.timestamp();
    for (const [at, row] of read.entries()) {
      const place = this.placeOf(checking, row, errors);
      faultsOfAnswers(checking, row, place.unit, errors);
      records.push(recordOf(checking, row, place, now));
      if (at % rowsBetweenTurns === 0) await setImmediate();
    }
    // A cell is told where others are right; a file that is not the caller's to write at all is refused as such.
    if (errors.filter(({ code }) => code === notYours).length === read.length) throw new ForbiddenError(notYours);
    refuse(errors);
    return records;
  }

  /** The units and the period of a row, with what is wrong with them. */
  private placeOf(
    { viewer, register, units, persons, periods, letters }: Checking,
    { row, unitCode, otherCode, person: name, period: given }: ReadRecord,
    errors: FieldProblem[],
  ): Place {
    const { definition } = register.register;
    const { about, unitTypes, writer, period: kind } = definition;
    const fault = (key: string, code: string, params: Readonly<Record<string, string>> = {}): void => {
      const cell = letters[key] === undefined ? {} : { cell: `${letters[key]}${row}` };
      errors.push({ pointer: `#/rows/${row}/${key}`, code, params: { ...cell, ...params } });
    };
    const known = unitCode === null ? undefined : units.get(unitCode);
    const unit = known && isInScope(viewer, known) ? known : null;
    if (about !== 'none') {
      if (!unit) fault(placeKeys.unit, 'not-a-choice');
      else if (unitTypes.length > 0 && !unitTypes.includes(unit.type))
        fault(placeKeys.unit, 'not-a-choice', { allowed: unitTypes.join(', ') });
      else if (!moverOf(viewer, unit).hands.has(writer)) fault(placeKeys.unit, notYours);
    }
    const otherUnit = (otherCode === null ? undefined : units.get(otherCode)) ?? null;
    if (about === 'unit-pair' && (!otherUnit || otherUnit.id === unit?.id)) fault(placeKeys.otherUnit, 'not-a-choice');
    const person = unit && name !== null ? persons.whoIs(about, name, unit) : null;
    if (typeof person === 'string') fault(placeKeys.person, person);
    const today = this.clock.today();
    const period = given ?? periods.running;
    if (!periods.accepts(period)) fault(placeKeys.period, 'not-a-choice', { allowed: periods.examples.join(', ') });
    else if (asksForRunningPeriod(definition.course) && period !== null && (boundsOf(kind, period)?.last ?? '') < today)
      fault(placeKeys.period, 'period-over');
    return {
      unit,
      unitId: about === 'none' ? viewer.unitId : (unit?.id ?? null),
      otherUnitId: otherUnit?.id ?? null,
      personId: typeof person === 'string' ? null : (person?.id ?? null),
      period,
    };
  }
}

interface Place {
  readonly unit: OrgUnit | null;
  readonly unitId: string | null;
  readonly otherUnitId: string | null;
  readonly personId: string | null;
  readonly period: string | null;
}

/** A record may be incomplete until it moves on, but what it holds has the right shape. */
function faultsOfAnswers(
  { form, keys, letters }: Checking,
  { row, answers }: ReadRecord,
  unit: OrgUnit | null,
  errors: FieldProblem[],
): void {
  const checked = form.validate(answers, {
    variables: { unitName: unit?.name ?? '', unitType: unit?.type ?? '' },
  });
  if (checked.ok) return;
  for (const { pointer, code } of checked.errors) {
    if (code === 'required') continue;
    const [name = ''] = pointer.replace('#/answers/', '').split('/');
    const key = keys.get(name) ?? name;
    const cell = letters[key] === undefined ? {} : { cell: `${letters[key]}${row}` };
    errors.push({ pointer: `#/rows/${row}/${key}`, code, params: cell });
  }
}

function recordOf(
  { viewer, register: { register } }: Checking,
  { answers }: ReadRecord,
  { unitId, otherUnitId, personId, period }: Place,
  now: string,
): RegisterRecord {
  const { code, id: versionId, definition } = register;
  const state = firstState(definition.course);
  return {
    id: newId(),
    code,
    versionId,
    unitId,
    otherUnitId,
    personId,
    period,
    state,
    ended: stateOf(definition.course, state)?.ends ?? false,
    ...derivedOf(definition, answers),
    answers: { ...answers },
    origin: null,
    movedBy: viewer.accountId,
    revision: 1,
    madeAt: now,
    changedAt: now,
  };
}

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new ValidationFailedError(errors.slice(0, mostReported), 'import-invalid');
}
