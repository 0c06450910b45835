export { fileNameOf } from './file-name.js';
export { asDownload } from './file-reply.js';
export { drawQr, fittingSize, mm, page, printPages, streamPdf, type OnPrinted } from './printing.js';
export { importTemplate } from './import-template.js';
export { madeInTurn } from './made-in-turn.js';
export {
  counted,
  languages,
  message,
  residentLanguages,
  residentMessage,
  wordsFor,
  type Language,
  type ResidentLanguage,
} from './messages.js';
export { printableText } from './printable-text.js';
export { readSheetIn } from './read-sheet.js';
export { isWorkbook, readCells, readSpreadsheet, readWorkbook, type Worksheet } from './spreadsheet-reader.js';
export {
  formulaSafe,
  spreadsheetFormats,
  type SpreadsheetFormat,
  spreadsheetMediaTypes,
  writeSpreadsheet,
  writeWorkbook,
} from './spreadsheet-writer.js';
export type { Cell, Column } from './table.js';
export { SpreadsheetUnreadableError } from './workbook-guard.js';
export { Typesetter, type Align, type TextStyle } from './typesetter.js';
