import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { isInScope, managesPath, type Viewer } from '../access/index.js';
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
import { findUnits, findUnitsByCode } from '../organisations/index.js';
import { Workers } from '../workers/index.js';
import { personTable, type ImportedPerson } from './domain/person-table.js';
import { PersonImports, unknownAmong, whoIs } from './person-imports.js';
import type { Person } from './person.entity.js';
import { PersonsService, type PersonFilter } from './persons.service.js';
import type { PersonFile, ReadPersons } from './read-persons.task.js';

const readTask = new URL('./read-persons.task.js', import.meta.url);
const table = personTable(wordsFor);
const mostReported = 500;
const rowsAtOnce = 500;

type Format = (typeof spreadsheetFormats)[number];

export interface PersonImportWish {
  readonly dryRun: boolean;
  /** Leaves columns out whose titles nobody knows. */
  readonly ignoreUnknown: boolean;
}

export interface PersonImportReport {
  readonly rows: number;
  readonly created: number;
  /** Rows that say what is stored already. */
  readonly unchanged: number;
  /** What of the file was left out, at its cell. */
  readonly notes: readonly FieldProblem[];
  readonly dryRun: boolean;
}

/** Persons in and out as XLSX or CSV; an import is made whole or not at all. */
@Injectable()
export class PersonSpreadsheet {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonImports) private readonly imports: PersonImports,
    @Inject(PersonsService) private readonly persons: PersonsService,
    @Inject(Workers) private readonly workers: Workers,
  ) {}

  template(format: Format, language: Language): Readable {
    const example = (key: string): string =>
      key === table.key ? message(language, 'unit-example.code') : message(language, `person-example.${key}`);
    return importTemplate(format, language, table, { name: 'person.sheet', example, hint: 'person.rule' });
  }

  /** The persons whom a list shows, with the columns of an import and the names of their units. */
  async export(viewer: Viewer, filter: PersonFilter, format: Format, language: Language): Promise<Readable> {
    const keys = Object.keys(table.columns);
    const titles = [...keys.slice(0, 1), 'unitName', ...keys.slice(1)];
    const columns = titles.map((key) => ({ title: message(language, `person-column.${key}`), width: 16 }));
    // A filter that cannot be is refused before the file begins.
    await this.persons.select(viewer, filter);
    return writeSpreadsheet(
      format,
      message(language, 'person.sheet'),
      columns,
      this.rows(viewer, filter, (key) => message(language, key)),
    );
  }

  private async *rows(viewer: Viewer, filter: PersonFilter, say: (key: string) => string): AsyncGenerator<Cell[]> {
    for (let last = ''; ;) {
      const persons = await (
        await this.persons.select(viewer, filter)
      )
        .andWhere('person.id > :last', { last })
        .orderBy('person.id')
        .limit(rowsAtOnce)
        .getMany();
      const unitIds = [...new Set(persons.map(({ unitId }) => unitId))];
      const units = new Map(
        (await findUnits(this.database.dataSource.manager, unitIds)).map((unit) => [unit.id, unit]),
      );
      for (const { unitId, name, post, kind, memberGroup, fromDay, toDay } of persons) {
        const unit = units.get(unitId);
        const group = memberGroup === null ? null : say(`member-group.${memberGroup}`);
        yield [
          unit?.code ?? null,
          unit?.name ?? null,
          name,
          post,
          say(`person-kind.${kind}`),
          group,
          dayCell(fromDay),
          dayCell(toDay),
        ];
      }
      if (persons.length < rowsAtOnce) return;
      last = persons.at(-1)?.id ?? '';
    }
  }

  /**
   * Makes somebody of every row; a row that says what is stored changes nothing.
   * @throws {ValidationFailedError} 422 import-invalid with every faulty title and cell, up to 500
   */
  async import(
    viewer: Viewer,
    file: Buffer,
    { dryRun, ignoreUnknown }: PersonImportWish,
    gone: AbortSignal,
  ): Promise<PersonImportReport> {
    const parts = await this.workers.run<ReadPersons>(readTask, { file, ignoreUnknown } satisfies PersonFile, gone);
    const rows = parts.flatMap(({ persons }) => persons);
    refuse(parts.flatMap(({ errors }) => errors));
    if (rows.length === 0) refuse([{ pointer: '#/rows', code: 'required' }]);
    const persons = await this.check(viewer, rows, parts[0]?.letters ?? {});
    gone.throwIfAborted();
    const created = dryRun
      ? (await unknownAmong(this.database.dataSource.manager, persons)).length
      : await this.imports.store(viewer, persons);
    const notes = parts.flatMap((part) => part.notes).slice(0, mostReported);
    return { rows: rows.length, created, unchanged: rows.length - created, notes, dryRun };
  }

  /** The rows as persons of units that the caller manages, none of them twice. */
  private async check(
    viewer: Viewer,
    rows: readonly ImportedPerson[],
    letters: ReadPersons['letters'],
  ): Promise<Person[]> {
    const codes = [...new Set(rows.map(({ unitCode }) => unitCode))];
    const units = new Map(
      (await findUnitsByCode(this.database.dataSource.manager, codes)).map((unit) => [unit.code, unit]),
    );
    const errors: FieldProblem[] = [];
    const seen = new Set<string>();
    const persons = rows.map((said): Person => {
      const unit = units.get(said.unitCode);
      const fault = (key: keyof typeof table.columns, code: string): void => {
        errors.push({ pointer: `#/rows/${said.row}/${key}`, code, params: { cell: `${letters[key]}${said.row}` } });
      };
      if (!unit || !isInScope(viewer, unit)) fault('unitCode', 'not-a-choice');
      else if (!managesPath(viewer, unit.path)) fault('unitCode', 'beyond-reach');
      const person: Person = {
        id: newId(),
        unitId: unit?.id ?? said.unitCode,
        name: said.name,
        post: said.post,
        kind: said.kind,
        memberGroup: said.group ?? null,
        fromDay: said.from ?? null,
        toDay: said.to ?? null,
        accountId: null,
        revision: 1,
        removedAt: null,
      };
      if (seen.has(whoIs(person))) fault('name', 'duplicate');
      seen.add(whoIs(person));
      return person;
    });
    refuse(errors);
    return persons;
  }
}

const dayCell = (day: string | null): Cell => (day === null ? null : { day });

function refuse(errors: readonly FieldProblem[]): void {
  if (errors.length > 0) throw new ValidationFailedError(errors.slice(0, mostReported), 'import-invalid');
}
