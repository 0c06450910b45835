import type { EntityMetadata, QueryRunner } from 'typeorm';

/** A row by column name; booleans are booleans on both databases. */
export type Row = Record<string, unknown>;

const largestPage = 2_000;
/** Characters that a page should hold: rows of some tables are a few dozen, of others millions of characters long. */
const pageCharacters = 4_000_000;

/**
 * Reads a table page by page, without holding it in memory.
 * @param orderBy columns that together are unique; the key when nothing is said
 */
export async function* readTable(
  runner: QueryRunner,
  table: EntityMetadata,
  orderBy: readonly string[] = keyOf(table),
): AsyncGenerator<Row> {
  const numbered = runner.connection.options.type === 'postgres';
  const booleans = table.columns
    .filter((column) => column.type === 'boolean' || column.type === Boolean)
    .map((column) => column.databaseName);
  const order = orderBy.map((column) => `"${column}"`).join(', ');
  const marks = orderBy.map((_, index) => (numbered ? `$${index + 1}` : '?')).join(', ');
  let pageSize = 1;
  let last: Row | undefined;
  for (;;) {
    const after = last ? ` WHERE (${order}) > (${marks})` : '';
    const parameters = last ? orderBy.map((column) => last?.[column]) : [];
    const rows = (await runner.query(
      `SELECT * FROM "${table.tableName}"${after} ORDER BY ${order} LIMIT ${pageSize}`,
      parameters,
    )) as Row[];
    for (const row of rows) {
      yield Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, booleans.includes(name) ? Boolean(value) : value]),
      );
    }
    last = rows.at(-1);
    if (rows.length < pageSize) return;
    pageSize = nextPageSize(pageSize, rows);
  }
}

const keyOf = (table: EntityMetadata): string[] => table.primaryColumns.map((column) => column.databaseName);

/** Grows step by step, so that one page of suddenly long rows stays bearable. */
function nextPageSize(pageSize: number, rows: readonly Row[]): number {
  const characters = rows.reduce(
    (sum, row) =>
      sum +
      Object.values(row).reduce<number>((total, value) => total + (typeof value === 'string' ? value.length : 8), 0),
    0,
  );
  const fitting = Math.floor((pageSize * pageCharacters) / Math.max(characters, 1));
  return Math.max(1, Math.min(fitting, pageSize * 8, largestPage));
}
