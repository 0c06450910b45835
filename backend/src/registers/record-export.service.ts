import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Database } from '../database/database.js';
import { message, writeSpreadsheet, type Cell, type Column, type Language } from '../documents/index.js';
import type { spreadsheetFormats } from '../documents/index.js';
import { FormsService } from '../forms/index.js';
import { answerCell } from './domain/answer-cell.js';
import { stateOf } from './domain/record-course.js';
import { namesPerson } from './domain/record-person.js';
import { recordQuestions, type RecordQuestion } from './domain/record-questions.js';
import { placeKeys } from './domain/record-table.js';
import { RecordList, type RecordFilter, type RecordInList } from './record-list.service.js';
import type { RegisterDefinition } from './register-definition.js';
import { RegisterDefinitions } from './register-definitions.service.js';

/** What a file of records is written with. */
interface Sheet {
  readonly language: Language;
  /** Of the newest version. */
  readonly definition: RegisterDefinition;
  /** By the id of the version that a record is of. */
  readonly definitions: ReadonlyMap<string, RegisterDefinition>;
  /** Of every version, those of the newest first. */
  readonly questions: readonly RecordQuestion[];
}

const rowsAtOnce = 500;

/** The records of a register as a spreadsheet, in the words of its form; read and written piece by piece. */
@Injectable()
export class RecordExport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RegisterDefinitions) private readonly definitions: RegisterDefinitions,
    @Inject(RecordList) private readonly list: RecordList,
    @Inject(FormsService) private readonly forms: FormsService,
  ) {}

  /** @throws {NotFoundError} for a register that nobody has made */
  async write(
    viewer: Viewer,
    code: string,
    filter: RecordFilter,
    format: (typeof spreadsheetFormats)[number],
    language: Language,
  ): Promise<Readable> {
    const sheet = await this.sheet(code, language);
    // A filter that cannot be is refused before the file begins.
    await this.list.select(viewer, code, filter);
    return writeSpreadsheet(format, titleOf(sheet), columnsOf(sheet), this.rows(viewer, code, filter, sheet));
  }

  private async sheet(code: string, language: Language): Promise<Sheet> {
    const versions = (await this.definitions.versions(code)).filter(
      ({ state }, _, all) => state !== 'draft' || all.length === 1,
    );
    const [newest] = versions;
    if (!newest) throw new Error(`${code} has no version`);
    const questions = new Map<string, RecordQuestion>();
    for (const formVersionId of new Set(versions.map((version) => version.formVersionId)))
      for (const question of recordQuestions((await this.forms.get(formVersionId)).definition))
        if (!questions.has(question.name)) questions.set(question.name, question);
    return {
      language,
      definition: newest.definition,
      definitions: new Map(versions.map(({ id, definition }) => [id, definition])),
      questions: [...questions.values()],
    };
  }

  private async *rows(viewer: Viewer, code: string, filter: RecordFilter, sheet: Sheet): AsyncGenerator<Cell[]> {
    let last: { madeAt: string; id: string } | undefined;
    for (;;) {
      const builder = (await this.list.select(viewer, code, filter))
        .select('record.id', 'id')
        .orderBy('record.madeAt')
        .addOrderBy('record.id')
        .limit(rowsAtOnce);
      if (last)
        builder.andWhere('(record.madeAt > :madeAt OR (record.madeAt = :madeAt AND record.id > :lastId))', {
          madeAt: last.madeAt,
          lastId: last.id,
        });
      const ids = await builder.getRawMany<{ id: string }>();
      const records = await this.list.inContext(ids.map(({ id }) => id));
      for (const found of records) yield cellsOf(sheet, found);
      const end = records.at(-1)?.record;
      if (!end || records.length < rowsAtOnce) return;
      last = { madeAt: end.madeAt, id: end.id };
    }
  }
}

const titleOf = ({ definition, language }: Sheet): string =>
  (definition.title[language] ?? definition.title['zh-CN']).replace(/[\\/?*[\]:]/g, ' ');

const widths = { narrow: 14, wide: 28 };

function columnsOf({ definition, language, questions }: Sheet): Column[] {
  const named = (key: string): Column => ({
    title: message(language, `record-column.${key}`),
    width: key.endsWith('Name') ? widths.wide : widths.narrow,
    ...(key.endsWith('Code') ? { asText: true } : {}),
  });
  return [
    ...placesOf(definition).map(named),
    ...questions.map(({ title, kind }) => ({
      title: title[language],
      width: kind === 'number' || kind === 'day' ? widths.narrow : widths.wide,
    })),
  ];
}

/** What a row says beside the answers. */
const placesOf = ({ about, period, deadlineQuestion }: RegisterDefinition): string[] => [
  'unitCode',
  'unitName',
  ...(about === 'unit-pair' ? ['otherCode', 'otherName'] : []),
  ...(namesPerson(about) ? [placeKeys.person] : []),
  ...(period === 'none' ? [] : ['period']),
  'state',
  ...(deadlineQuestion === null ? [] : ['dueOn']),
];

function cellsOf(sheet: Sheet, { record, unit, otherUnit, person }: RecordInList): Cell[] {
  const { definition, definitions, language, questions } = sheet;
  const state = stateOf((definitions.get(record.versionId) ?? definition).course, record.state);
  const places: Readonly<Record<string, Cell>> = {
    unitCode: unit?.code ?? null,
    unitName: unit?.name ?? null,
    otherCode: otherUnit?.code ?? null,
    otherName: otherUnit?.name ?? null,
    [placeKeys.person]: person && (person.name ?? message(language, 'person.removed')),
    period: record.period,
    state: state ? (state.title[language] ?? state.title['zh-CN']) : record.state,
    dueOn: record.dueOn === null ? null : { day: record.dueOn },
  };
  return [
    ...placesOf(definition).map((key) => places[key] ?? null),
    ...questions.map((question) => answerCell(question, record.answers[question.name], language)),
  ];
}
