import { Readable } from 'node:stream';
import type { LocalisedText } from '@pingyi/form-definitions/compile';
import { message, writeSpreadsheet, type Cell, type Column, type Language } from '../documents/index.js';
import { answerIn, type AnswerColumn } from './domain/answer-columns.js';
import { spssSyntax } from './domain/spss-syntax.js';
import type { AnswerRow, AnswerTable } from './answer-rows.js';

/** `xlsx` in words, `csv` in codes, what the codes mean, and the commands by which SPSS and PSPP read the CSV. */
export const answerFormats = ['xlsx', 'csv', 'codebook', 'spss'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

const unitColumns = ['unit_code', 'unit_name', 'unit_type', 'superior'] as const;
const raterColumns = ['rater', 'handed_in', 'points', 'days_late', 'entered_by'] as const;

export const answerFileNames: Readonly<Record<AnswerFormat, string>> = {
  xlsx: 'answers.xlsx',
  csv: 'answers.csv',
  codebook: 'codebook.xlsx',
  spss: 'answers.sps',
};

/** @param onRow is told how many rows are written; what it throws ends the file */
export function writeAnswers(
  format: AnswerFormat,
  table: AnswerTable,
  language: Language,
  onRow: (done: number) => Promise<void>,
): Readable {
  const fixed = [...unitColumns, ...(table.kind === 'sheet' ? raterColumns : [])];
  switch (format) {
    case 'codebook':
      return writeSpreadsheet(
        'xlsx',
        message(language, 'answers.codebook'),
        bookColumns(language),
        book(table, language),
      );
    case 'spss':
      return Readable.from([spssSyntax(fixed, table.columns, (text) => inWords(text, language))]);
    default: {
      const isWords = format === 'xlsx';
      const titles = isWords
        ? [
            ...fixed.map((key) => message(language, `answers.column.${key}`)),
            ...table.columns.map((column) => titleOf(column, language)),
          ]
        : [...fixed, ...table.columns.map(({ variable }) => variable)];
      return writeSpreadsheet(
        format,
        message(language, 'answers.sheet'),
        titles.map((title): Column => ({ title, width: 16 })),
        cells(table, isWords ? language : null, onRow),
      );
    }
  }
}

async function* cells(
  { columns, rows }: AnswerTable,
  language: Language | null,
  onRow: (done: number) => Promise<void>,
): AsyncGenerator<Cell[]> {
  let done = 0;
  for await (const row of rows()) {
    await onRow(++done);
    yield [...about(row, language), ...columns.map((column) => cellOf(column, row, language))];
  }
}

const about = ({ unit, rater }: AnswerRow, language: Language | null): Cell[] => [
  unit.code,
  unit.name,
  language === null ? unit.type : message(language, `unit-type.${unit.type}`),
  unit.parentName,
  ...(rater === null
    ? []
    : [rater.name, { day: rater.at.slice(0, 10) }, { decimal: rater.total }, rater.daysLate, rater.enteredBy]),
];

function cellOf(column: AnswerColumn, { answers }: AnswerRow, language: Language | null): Cell {
  const code = answerIn(column, answers);
  if (code === undefined) return null;
  if (column.kind === 'number') return Number.isFinite(Number(code)) ? Number(code) : code;
  if (column.kind === 'ticked') return Number(code);
  const value = language === null ? undefined : column.values.find((one) => one.code === code);
  return value && language !== null ? inWords(value.title, language) : code;
}

const bookColumns = (language: Language): Column[] =>
  (['variable', 'question', 'code', 'meaning'] as const).map((key) => ({
    title: message(language, `answers.book.${key}`),
    width: key === 'question' ? 48 : 20,
  }));

function* book({ columns }: AnswerTable, language: Language): Generator<Cell[]> {
  for (const column of columns) {
    yield [column.variable, titleOf(column, language), null, message(language, `answers.kind.${column.kind}`)];
    for (const { code, title } of column.values) yield [null, null, code, inWords(title, language)];
  }
}

const titleOf = ({ title, partTitle }: AnswerColumn, language: Language): string =>
  partTitle === null ? inWords(title, language) : `${inWords(title, language)} · ${inWords(partTitle, language)}`;

const inWords = (text: LocalisedText, language: Language): string =>
  (language === 'en' ? text['en'] : undefined) ?? text.default ?? '';
