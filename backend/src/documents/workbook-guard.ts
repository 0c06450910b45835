import { unzipSync } from 'fflate';
import { declaredArchiveSize } from '../common/archive-size.js';
import { ProblemError } from '../common/problem/problem.error.js';

/**
 * Largest sheet that is read. `cells` counts the whole rectangle up to the farthest row and column, since that is what a reader
 * builds; a cell holds at most what Excel lets it hold.
 */
export const sheetLimits = {
  rows: 20_000,
  columns: 60,
  cells: 1_000_000,
  cellCharacters: 32_767,
  inflatedBytes: 60 * 1024 * 1024,
  sheets: 20,
} as const;

type Reason = 'file-type' | 'file-empty' | 'file-unreadable' | 'too-many-rows' | 'too-many-cells' | 'cell-too-long';

export class SpreadsheetUnreadableError extends ProblemError {
  constructor(code: Reason = 'file-unreadable') {
    super(422, code);
  }
}

// Excel's last column is XFD; a reader fills everything up to the farthest cell.
const farthestColumn = 16_384;
// Of cells that hold something: a format reaches to the end of the sheet where somebody has clicked on a row or column.
const cellReference = /<(?:\w+:)?c\s[^<>]*?\br\s*=\s*["']([A-Z]{1,9})(\d{1,9})["'][^<>]*(?<!\/)>(?!<\/)/g;
const textParts = /^xl\/(?:worksheets\/[^/]+|sharedStrings)\.xml$/i;
/** A character takes at most so many bytes of XML, `&#x10FFFF;`, or four of UTF-8. */
const bytesPerCharacter = 10;
const codes = { opening: 0x3c, comment: 0x21 };

/**
 * Looks at a workbook before it is read: what it inflates to, where its cells are, since a reader builds every cell up to the
 * farthest one, and how long its texts are.
 * @throws {SpreadsheetUnreadableError} 422; {@link ProblemError} 413 for an archive that inflates too far
 */
export function guardWorkbook(file: Buffer): void {
  const size = declaredArchiveSize(file);
  if (size === null) throw new SpreadsheetUnreadableError();
  if (size > sheetLimits.inflatedBytes) throw new ProblemError(413, 'payload-too-large');
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(file, { filter: ({ name }) => textParts.test(name) });
  } catch {
    throw new SpreadsheetUnreadableError();
  }
  const sheets = Object.keys(parts).filter((name) => !/sharedStrings/i.test(name));
  if (sheets.length > sheetLimits.sheets) throw new SpreadsheetUnreadableError('too-many-rows');
  let cells = 0;
  for (const [name, part] of Object.entries(parts)) {
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
    guardTexts(bytes);
    if (sheets.includes(name)) cells += cellsOf(bytes.toString('latin1'));
    if (cells > sheetLimits.cells) throw new SpreadsheetUnreadableError('too-many-cells');
  }
}

/** What stands between two tags is never longer than a cell may be, and every tag ends before the next begins. */
function guardTexts(xml: Buffer): void {
  const longest = sheetLimits.cellCharacters * bytesPerCharacter;
  let from = 0;
  for (let tag = xml.indexOf('<'); tag !== -1; tag = xml.indexOf('<', tag + 1)) {
    if (tag - from > longest) throw new SpreadsheetUnreadableError('cell-too-long');
    if (
      tag > from &&
      xml[from] === codes.opening &&
      xml[from + 1] !== codes.comment &&
      xml.subarray(from, tag).indexOf('>') === -1
    )
      throw new SpreadsheetUnreadableError();
    from = tag;
  }
  if (xml.length - from > longest) throw new SpreadsheetUnreadableError('cell-too-long');
}

/** The rectangle that a reader would build. */
function cellsOf(xml: string): number {
  let rows = 0;
  let columns = 0;
  for (const [, letters = '', row = ''] of xml.matchAll(cellReference)) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
    if (rows > sheetLimits.rows || columns > farthestColumn) throw new SpreadsheetUnreadableError('too-many-rows');
  }
  return rows * columns;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
