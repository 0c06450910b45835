import { faultOf, textOf, type SheetCell } from '../tables/index.js';
import { readTextFile } from './text-file.js';
import { sheetLimits, SpreadsheetUnreadableError } from './workbook-guard.js';
import { isCompound, isZip, readCellSheets } from './workbook-reader.js';

/** One sheet of a workbook as text. */
export interface Worksheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that say nothing though they are not empty; row and column are counted from 0. */
  readonly faults: readonly { readonly row: number; readonly column: number; readonly code: string }[];
}

/** Told by the first bytes. */
export const isWorkbook = (file: Buffer): boolean => isZip(file) || isCompound(file);

/**
 * Reads the cells of the first sheet of a workbook (`.xlsx`, `.xls`, `.et`), or of a text file (CSV in UTF-8, GBK or GB 18030, or with
 * tabs); the type is told by content.
 * @throws {SpreadsheetUnreadableError} 422; `ProblemError` 413 for an archive that inflates too far
 */
export async function readCells(file: Buffer): Promise<readonly (readonly SheetCell[])[]> {
  if (file.length === 0) throw new SpreadsheetUnreadableError('file-empty');
  if (!isWorkbook(file)) return bounded(await readTextFile(file));
  const [sheet] = await readCellSheets(file, true);
  return bounded(sheet?.rows ?? []);
}

/** As {@link readCells}, as rows of text. */
export const readSpreadsheet = async (file: Buffer): Promise<string[][]> => toText(await readCells(file));

/**
 * Reads every sheet of a workbook as rows of text, in its order.
 * @throws {SpreadsheetUnreadableError} 422, also for another kind of file; `ProblemError` 413
 */
export async function readWorkbook(file: Buffer): Promise<Worksheet[]> {
  if (file.length === 0) throw new SpreadsheetUnreadableError('file-empty');
  if (!isWorkbook(file)) throw new SpreadsheetUnreadableError('file-type');
  const sheets = await readCellSheets(file);
  return sheets.map(({ name, rows }) => ({ name, rows: toText(bounded(rows)), faults: faultsIn(rows) }));
}

const faultsIn = (rows: readonly (readonly SheetCell[])[]): Worksheet['faults'] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const code = faultOf(cell);
      return code === undefined ? [] : [{ row, column, code }];
    }),
  );

const toText = (rows: readonly (readonly SheetCell[])[]): string[][] => rows.map((row) => row.map(textOf));

function bounded<Cell extends SheetCell>(rows: readonly (readonly Cell[])[]): Cell[][] {
  if (rows.length > sheetLimits.rows) throw new SpreadsheetUnreadableError('too-many-rows');
  const kept = rows.map((row) => row.slice(0, sheetLimits.columns));
  if (kept.reduce((cells, row) => cells + row.length, 0) > sheetLimits.cells)
    throw new SpreadsheetUnreadableError('too-many-cells');
  if (kept.some((row) => row.some((cell) => textOf(cell).length > sheetLimits.cellCharacters)))
    throw new SpreadsheetUnreadableError('cell-too-long');
  return kept;
}
