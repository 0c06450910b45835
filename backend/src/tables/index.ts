export * as cells from './cell-kinds.js';
export type { CellFault, CellKind, Choice } from './cell-kinds.js';
export { columnLetters, faultOf, textOf, type SheetCell } from './sheet-cell.js';
export { repeatedRows } from './repeated-rows.js';
export { readTable, type TableReading } from './table-reader.js';
export { column, type RowOf, type TableColumn, type TableColumns, type TableSchema } from './table-schema.js';
export { seenText } from './typed-text.js';
export { dayOf } from './written-day.js';
