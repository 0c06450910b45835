import type { EntityMetadata, QueryRunner } from 'typeorm';

/** Rows of a page; fewer of tables with long texts. */
const pageSizeOf = (table: EntityMetadata): number => (table.columns.some(({ type }) => type === 'text') ? 100 : 2_000);

/** A row by column name; booleans are booleans on both databases. */
export type Row = Record<string, unknown>;

/** Reads a table in the order of its key, page by page, without holding it in memory. */
export async function* readTable(runner: QueryRunner, table: EntityMetadata, numbered: boolean): AsyncGenerator<Row> {
  const keys = table.primaryColumns.map((column) => column.databaseName);
  const booleans = table.columns.filter((column) => column.type === 'boolean' || column.type === Boolean).map((column) => column.databaseName);
  const order = keys.join(', ');
  const pageSize = pageSizeOf(table);
  let last: Row | undefined;
  for (;;) {
    const marks = keys.map((_, index) => (numbered ? `$${index + 1}` : '?')).join(', ');
    const after = last ? ` WHERE (${order}) > (${marks})` : '';
    const parameters = last ? keys.map((key) => last?.[key]) : [];
    const rows = (await runner.query(`SELECT * FROM "${table.tableName}"${after} ORDER BY ${order} LIMIT ${pageSize}`, parameters)) as Row[];
    for (const row of rows) {
      yield Object.fromEntries(Object.entries(row).map(([name, value]) => [name, booleans.includes(name) ? Boolean(value) : value]));
    }
    last = rows.at(-1);
    if (rows.length < pageSize) return;
  }
}
