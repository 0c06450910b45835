import type { DataSource, EntityManager } from 'typeorm';

/** Tables that TypeORM keeps for itself. */
const ownTables = ['migrations', 'typeorm_metadata'];

type Runner = Pick<EntityManager, 'query'>;

/** The tables that the database holds now, whatever the entities say; sorted. */
export async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const sql =
    dataSource.options.type === 'postgres'
      ? "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
  const rows = (await dataSource.query(sql)) as { name: string }[];
  return rows
    .map(({ name }) => name)
    .filter((name) => !ownTables.includes(name))
    .sort();
}

/** The columns that a table has now; sorted. */
export async function columnsOf(dataSource: DataSource, runner: Runner, table: string): Promise<string[]> {
  const postgres = dataSource.options.type === 'postgres';
  const sql = postgres
    ? 'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1'
    : 'SELECT name FROM pragma_table_info(?)';
  const rows = (await runner.query(sql, [table])) as { name: string }[];
  return rows.map(({ name }) => name).sort();
}

export async function rowsIn(runner: Runner, table: string): Promise<number> {
  const [row] = (await runner.query(`SELECT COUNT(*) AS count FROM "${table}"`)) as { count: string | number }[];
  return Number(row?.count);
}

/** Names of the migrations that the database has taken, oldest first; none before the first. */
export async function takenMigrations(dataSource: DataSource): Promise<string[]> {
  const postgres = dataSource.options.type === 'postgres';
  const exists = (await dataSource.query(
    postgres
      ? "SELECT 1 WHERE to_regclass('migrations') IS NOT NULL"
      : "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'",
  )) as unknown[];
  if (exists.length === 0) return [];
  return ((await dataSource.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[]).map(
    ({ name }) => name,
  );
}
