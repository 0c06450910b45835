/** What is known about the columns of a table that is imported, where its file does not say it. */
export interface ColumnWords {
  /** What a column is called. */
  nameOf(column: string): string;
  /** One of the values that a column is chosen from, in words. */
  valueOf(column: string, key: string): string;
  /** Whether a column names something else by its code. */
  isReference(column: string): boolean;
}

/** Of columns that are called what their file calls them. */
export const wordsOfFile: ColumnWords = {
  nameOf: (column) => column,
  valueOf: (_column, key) => key,
  isReference: () => false,
};
