import { unzipSync } from 'fflate';
import { declaredArchiveSize } from '../common/archive-size.js';
import { ProblemError } from '../common/problem/problem.error.js';

/** Largest sheet that is read. */
export const sheetLimits = { rows: 20_000, columns: 60, inflatedBytes: 60 * 1024 * 1024, sheets: 20 } as const;

export class SpreadsheetUnreadableError extends ProblemError {
  constructor(code: 'file-type' | 'file-empty' | 'file-unreadable' | 'too-many-rows' = 'file-unreadable') {
    super(422, code);
  }
}

// Excel's last column is XFD; a reader fills everything up to the farthest cell.
const farthestColumn = 16_384;
const cellReference = /<(?:\w+:)?(?:c|row)\s[^>]*?\br="([A-Z]{0,9})(\d{1,9})"/g;

/**
 * Looks at a workbook before it is read: what it inflates to, and where its cells are, since one cell in the last row would
 * make a reader build a million empty ones.
 * @throws {SpreadsheetUnreadableError} 422; {@link ProblemError} 413 for an archive that inflates too far
 */
export function guardWorkbook(file: Buffer): void {
  const size = declaredArchiveSize(file);
  if (size === null) throw new SpreadsheetUnreadableError();
  if (size > sheetLimits.inflatedBytes) throw new ProblemError(413, 'payload-too-large');
  let sheets: Record<string, Uint8Array>;
  try {
    sheets = unzipSync(file, { filter: ({ name, originalSize }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name) && originalSize <= sheetLimits.inflatedBytes });
  } catch {
    throw new SpreadsheetUnreadableError();
  }
  if (Object.keys(sheets).length > sheetLimits.sheets) throw new SpreadsheetUnreadableError('too-many-rows');
  for (const sheet of Object.values(sheets)) guardCells(Buffer.from(sheet.buffer, sheet.byteOffset, sheet.length).toString('latin1'));
}

function guardCells(xml: string): void {
  for (const [, column = '', row = ''] of xml.matchAll(cellReference)) {
    if (Number(row) > sheetLimits.rows || columnNumber(column) > farthestColumn) throw new SpreadsheetUnreadableError('too-many-rows');
  }
}

const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
