import type { CellObject, WorkBook } from '@e965/xlsx';
import type { SheetCell } from '../tables/index.js';
import { unpackedWorkbook, unworkedMark } from './unpacked-workbook.js';
import { guardWorkbook, sheetLimits, SpreadsheetUnreadableError } from './workbook-guard.js';

/** One sheet of a workbook, from its first row and column on. */
export interface CellSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Loaded with the first workbook: no start of a server or command has to wait for it. */
const library = () => import('@e965/xlsx');
type Library = Awaited<ReturnType<typeof library>>;

export const isZip = (file: Buffer): boolean => file.length > 4 && file.readUInt32LE(0) === 0x04034b50;
/** A compound file, which `.xls` and `.et` are. */
export const isCompound = (file: Buffer): boolean => file.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'));

/** Of [MS-XLS] 2.5.10. */
const errorTexts: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
const anyError = '#ERROR!';

/** Formats that show something else than the digits of a whole number. */
const otherThanDigits = /general|[.,%/?@e]/i;
const elapsed = /\[[hms]+\]/i;

/**
 * Reads the sheets of an `.xlsx`, `.xls` or `.et` file.
 * @param first the first sheet alone
 * @throws {SpreadsheetUnreadableError} 422; `ProblemError` 413 for an archive that inflates too far
 */
export async function readCellSheets(file: Buffer, first = false): Promise<CellSheet[]> {
  const xlsx = await library();
  let book: WorkBook;
  if (isZip(file)) guardWorkbook(file);
  else xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    book = xlsx.read(isZip(file) ? unpackedWorkbook(file) : file, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      sheetRows: sheetLimits.rows + 1,
      ...(first ? { sheets: 0 } : {}),
    });
  } catch {
    throw new SpreadsheetUnreadableError();
  }
  const names = first ? book.SheetNames.slice(0, 1) : book.SheetNames;
  return names.map((name) => ({ name, rows: rowsOf(xlsx, book, name) }));
}

function rowsOf(xlsx: Library, book: WorkBook, name: string): SheetCell[][] {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = book.Sheets[name]?.['!data'] ?? [];
  const rows = Array.from(data, (cells) =>
    filled(Array.from(cells ?? [], (cell) => (cell === undefined ? '' : cellOf(xlsx, cell, date1904)))),
  );
  const last = rows.findLastIndex((cells) => cells.length > 0);
  return rows.slice(0, last + 1);
}

/** Without the empty cells behind the last one that holds something. */
const filled = (cells: SheetCell[]): SheetCell[] => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

function cellOf(xlsx: Library, { t: type, v: value, z: format }: CellObject, date1904: boolean): SheetCell {
  if (type === 'e') return { kind: 'error', text: errorTexts[Number(value)] ?? anyError };
  if (typeof value === 'boolean') return String(value);
  if (value === unworkedMark) return { kind: 'without-value' };
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'number' || !Number.isFinite(value)) return '';
  const shownAs = typeof format === 'string' ? format : 'General';
  if (xlsx.SSF.is_date(shownAs) && !elapsed.test(shownAs)) return momentOf(xlsx, value, date1904);
  const asDigits = Number.isInteger(value) && !otherThanDigits.test(shownAs);
  return { kind: 'number', value, shown: asDigits ? String(xlsx.SSF.format(shownAs, value)).trim() : String(value) };
}

const padded = (number: number, length = 2): string => String(number).padStart(length, '0');

/** A day, a time, or a day with its time, in the calendar of the spreadsheet and no time zone. */
function momentOf(xlsx: Library, serial: number, date1904: boolean): SheetCell {
  const parts: { y: number; m: number; d: number; H: number; M: number; S: number } | null = xlsx.SSF.parse_date_code(
    serial,
    { date1904 },
  );
  if (!parts) return { kind: 'number', value: serial, shown: String(serial) };
  const day = `${padded(parts.y, 4)}-${padded(parts.m)}-${padded(parts.d)}`;
  const time = `${padded(parts.H)}:${padded(parts.M)}:${padded(parts.S)}`;
  if (serial < 1) return { kind: 'moment', text: time };
  return { kind: 'moment', text: time === '00:00:00' ? day : `${day}T${time}` };
}
