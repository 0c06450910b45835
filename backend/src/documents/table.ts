/** A decimal keeps its two places in both formats: `95.00`, not `95`. A day (YYYY-MM-DD) is a date of the spreadsheet. */
export type Cell = string | number | { readonly decimal: string } | { readonly day: string } | null;

export interface Column {
  readonly title: string;
  /** Width in characters. */
  readonly width?: number;
  /** What is typed there is text, whatever it looks like: `0015` stays so. */
  readonly asText?: boolean;
  /** What may be chosen there, from a list. */
  readonly values?: readonly string[];
}

/** One sheet of a workbook; its rows are asked for while it is written. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
}
