import type { FieldProblem } from '../common/problem/problem.error.js';
import type { CellFault } from './cell-kinds.js';
import { columnLetters, faultOf, isBlank, textOf, type SheetCell } from './sheet-cell.js';
import type { RowOf, TableColumn, TableColumns, TableSchema } from './table-schema.js';
import { titlesOf } from './table-titles.js';
import { foldedWord } from './typed-text.js';

/** What a table says, with everything that is wrong with it. Rows are counted as the spreadsheet shows them. */
export interface TableReading<C extends TableColumns> {
  readonly rows: readonly { readonly row: number; readonly values: RowOf<C> }[];
  /** At `#/rows/<row>/<key of the column>`, with the cell (`C7`) as a parameter where there is one. */
  readonly errors: readonly FieldProblem[];
  /** What was left out, and where. */
  readonly notes: readonly FieldProblem[];
  /** The letters of the columns that are there, by key. */
  readonly letters: Readonly<Record<string, string>>;
}

/** Signs for nothing that offices write; Chinese input methods write the longer ones. */
const dashes = new Set(['-', '—', '——', '–']);
const errorText = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/i;

/** A fault that any cell can have, whatever its kind. */
function commonFault(cell: SheetCell): CellFault | undefined {
  const text = textOf(cell);
  const code = faultOf(cell) ?? (errorText.test(text) ? 'cell-error' : undefined);
  if (code === undefined) return undefined;
  return code === 'cell-error' ? { code, params: { value: text } } : { code };
}

/**
 * Reads a table by its schema: nothing of it is stored by this.
 * @param rows the cells of a sheet from its first row on, none left out
 * @param ignoreUnknown leaves out columns whose titles nobody knows, with a note, instead of refusing them
 */
export function readTable<C extends TableColumns>(
  rows: readonly (readonly SheetCell[])[],
  schema: TableSchema<C>,
  { ignoreUnknown = false }: { readonly ignoreUnknown?: boolean } = {},
): TableReading<C> {
  const titles = titlesOf(rows, schema, ignoreUnknown);
  const present = titles.keys.flatMap((key, at) =>
    key === undefined ? [] : [{ key, at, letters: columnLetters(at) }],
  );
  const letters = Object.fromEntries(present.map((column) => [column.key, column.letters]));
  if (titles.errors.length > 0) return { rows: [], errors: titles.errors, notes: titles.notes, letters };
  const [emptied, examples] = [schema.words.emptied, schema.words.example].map(
    (words) => new Set(words.map(foldedWord)),
  );
  const errors: FieldProblem[] = [];
  const notes: FieldProblem[] = [...titles.notes];
  const seen = new Set<unknown>();

  const read = (column: TableColumn, cell: SheetCell): { value?: unknown; fault?: CellFault } => {
    const wrong = commonFault(cell);
    if (wrong) return { fault: wrong };
    const text = textOf(cell);
    if (dashes.has(text.normalize('NFKC')) || emptied?.has(foldedWord(text)))
      return column.presence === 'optional' ? { value: null } : { fault: { code: 'required' } };
    return column.kind.read(cell);
  };

  const result = rows.slice(titles.row + 1).flatMap((cells, index) => {
    if (cells.every(isBlank)) return [];
    const row = titles.row + 2 + index;
    const values: Record<string, unknown> = {};
    const before = errors.length;
    for (const { key, at, letters: column } of present) {
      const cell = cells[at] ?? '';
      const place = { pointer: `#/rows/${row}/${key}`, params: { cell: `${column}${row}` } };
      const schemaOfColumn = schema.columns[key];
      if (!schemaOfColumn) continue;
      if (key === schema.key && examples?.has(foldedWord(textOf(cell)))) {
        notes.push({ ...place, code: 'example-row' });
        errors.length = before;
        return [];
      }
      if (isBlank(cell)) {
        if (schemaOfColumn.presence === 'always') errors.push({ ...place, code: 'required' });
        continue;
      }
      const { value, fault } = read(schemaOfColumn, cell);
      if (fault) errors.push({ ...place, code: fault.code, params: { ...place.params, ...fault.params } });
      else values[key] = value;
    }
    const key = values[schema.key];
    if (!schema.adds && key !== undefined && seen.has(key)) {
      const params = { cell: `${letters[schema.key] ?? ''}${row}` };
      errors.push({ pointer: `#/rows/${row}/${schema.key}`, code: 'duplicate-item', params });
    }
    seen.add(key);
    return [{ row, values: values as RowOf<C> }];
  });
  return { rows: result, errors, notes, letters };
}
