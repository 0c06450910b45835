import type { Readable } from 'node:stream';
import type { TableColumn, TableColumns, TableSchema } from '../tables/index.js';
import { message, type Language } from './messages.js';
import { writeSpreadsheet, writeWorkbook, type SpreadsheetFormat } from './spreadsheet-writer.js';
import type { Cell, Column } from './table.js';
import { fitsIntoList } from './workbook-writer.js';

const widths = { narrow: 16, wide: 28, sentence: 60 };
const rules = {
  changing: ['example', 'kept', 'emptied', 'titles', 'sheet'],
  adding: ['example', 'titles', 'sheet'],
} as const;

/** A column of the template, with its list where it is chosen from one. */
function columnIn(language: Language, { message: title, kind, presence }: TableColumn, adds: boolean): Column {
  const column = { title: message(language, title), width: kind.name === 'text' ? widths.wide : widths.narrow };
  if (kind.name === 'code') return { ...column, asText: true };
  // A list lets one word in, and not every word fits into it; the page of help names them all.
  if (!kind.choices || kind.name === 'choices') return column;
  const emptied = presence === 'optional' && !adds ? [message(language, 'table.emptied')] : [];
  const values = [...wordsIn(language, kind.choices), ...emptied];
  return fitsIntoList(values) ? { ...column, values } : column;
}

const wordsIn = (language: Language, choices: NonNullable<TableColumn['kind']['choices']>): string[] =>
  choices.map((choice) => message(language, choice.message));

/**
 * An empty import file: titles and an example, which is not imported; as a workbook with drop-down lists and a page of help.
 * @param name message of the sheet
 * @param example what each column says in it, by its key
 * @param hint message of what a row becomes, where every row makes something new
 */
export function importTemplate<C extends TableColumns>(
  format: SpreadsheetFormat,
  language: Language,
  { columns, adds = false }: TableSchema<C>,
  { name, example, hint }: { readonly name: string; readonly example: (key: string) => string; readonly hint?: string },
): Readable {
  const all = Object.entries<TableColumn>(columns);
  const titled = all.map(([, column]) => columnIn(language, column, adds));
  const shown = all.map(([key, { kind }]): Cell => {
    const text = example(key);
    return (kind.name === 'count' || kind.name === 'number') && text !== '' ? Number(text) : text;
  });
  const sheet = message(language, name);
  if (format === 'csv') return writeSpreadsheet(format, sheet, titled, [shown]);
  return writeWorkbook([
    { name: sheet, columns: titled, rows: [shown] },
    {
      name: message(language, 'table.help'),
      columns: helpColumns(language),
      rows: helpRows(language, all, adds, hint),
    },
  ]);
}

const helpColumns = (language: Language): Column[] =>
  (
    [
      ['column', widths.wide],
      ['presence', widths.wide],
      ['kind', widths.sentence],
      ['allowed', widths.sentence],
    ] as const
  ).map(([key, width]) => ({ title: message(language, `table-help.${key}`), width }));

function helpRows(
  language: Language,
  columns: readonly (readonly [string, TableColumn])[],
  adds: boolean,
  hint: string | undefined,
): Cell[][] {
  const mark = message(language, 'table.emptied');
  return [
    ...columns.map(([, { message: title, kind, presence }]): Cell[] => [
      message(language, title),
      message(language, `table-presence.${presence}`),
      message(language, `table-kind.${kind.name}`),
      kind.choices ? wordsIn(language, kind.choices).join(' / ') : null,
    ]),
    [],
    ...(hint === undefined ? [] : [[message(language, hint)]]),
    ...rules[adds ? 'adding' : 'changing'].map((rule): Cell[] => [message(language, `table-rule.${rule}`, { mark })]),
  ];
}
