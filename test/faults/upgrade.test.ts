import { createDataSource, entities, migrations } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { runCommand } from '../support/server.js';
import { locationOf } from '../support/stored.js';

type OpenDataSource = Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;
type Row = Record<string, unknown>;

const rowsPerTable = 3;

const at = async <T>(
  database: TestDatabase,
  level: number,
  work: (dataSource: OpenDataSource) => Promise<T>,
): Promise<T> => {
  const dataSource = await createDataSource(locationOf(database), entities, {
    level: migrations.slice(0, level),
  }).initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly length: string;
}

/** Columns of every table that migrations made. */
async function schemaOf(dataSource: OpenDataSource): Promise<Map<string, Column[]>> {
  const runner = dataSource.createQueryRunner();
  const tables = await runner.getTables();
  await runner.release();
  const own = tables.filter(
    ({ name }) => !/migrations$|typeorm_metadata$|^sqlite_|^pg_catalog\.|^information_schema\./.test(name),
  );
  return new Map(
    own.map((table) => [
      table.name.replace(/^public\./, ''),
      table.columns.map(({ name, type, length }) => ({ name, type, length })),
    ]),
  );
}

/** A value that fits the column and says which row and column it belongs to. */
function valueFor(column: Column, row: number): unknown {
  if (/int/.test(column.type)) return row;
  if (/bool/.test(column.type)) return row % 2 === 0;
  // JSON in every column that may hold it.
  if (column.type === 'text') return JSON.stringify({ [column.name]: row, 名: '岩上' });
  const text = `${row}-${column.name}-评议`;
  return column.length ? text.slice(0, Number(column.length)) : text;
}

async function fill(dataSource: OpenDataSource, table: string, columns: readonly Column[]): Promise<void> {
  for (let row = 1; row <= rowsPerTable; row++) {
    const marks = columns
      .map((_, index) => (dataSource.options.type === 'postgres' ? `$${index + 1}` : '?'))
      .join(', ');
    await dataSource.query(
      `INSERT INTO "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${marks})`,
      columns.map((column) => valueFor(column, row)),
    );
  }
}

const contentOf = async (dataSource: OpenDataSource, table: string, columns: readonly Column[]): Promise<string[]> => {
  const rows = (await dataSource.query(
    `SELECT ${columns.map(({ name }) => `"${name}"`).join(', ')} FROM "${table}"`,
  )) as Row[];
  return rows
    .map((row) => JSON.stringify(columns.map(({ name, type }) => (/bool/.test(type) ? Boolean(row[name]) : row[name]))))
    .sort();
};

describe.each(databaseKinds())('an upgrade of a filled database, on %s', (kind) => {
  let database: TestDatabase;
  /** What was stored at the level at which its table came. */
  const stored = new Map<string, { columns: Column[]; rows: string[] }>();

  beforeAll(async () => {
    database = await createEmptyDatabase(kind);
  });
  afterAll(() => database?.remove());

  it.each(migrations.map(({ name }, index) => [name, index + 1] as const))(
    'keeps every row through %s',
    async (_name, level) => {
      await at(database, level, async (dataSource) => {
        for (const [table, { columns, rows }] of stored)
          expect(await contentOf(dataSource, table, columns), table).toEqual(rows);
        for (const [table, columns] of await schemaOf(dataSource)) {
          if (stored.has(table)) continue;
          // A new table may begin with what older ones tell.
          const begun = await contentOf(dataSource, table, columns);
          await fill(dataSource, table, columns);
          stored.set(table, { columns, rows: await contentOf(dataSource, table, columns) });
          expect(stored.get(table)?.rows).toHaveLength(begun.length + rowsPerTable);
        }
      });
    },
  );

  it('chains the audit events that were there before there was a chain', async () => {
    const answer = await runCommand(['check'], database.env);
    expect(answer.stdout).not.toMatch(/^audit-/m);
    await at(database, migrations.length, async (dataSource) => {
      const events = (await dataSource.query(
        'SELECT number, previous_hash, hash FROM audit_event ORDER BY number',
      )) as { number: number; previous_hash: string; hash: string }[];
      expect(events.map(({ number }) => number)).toEqual([1, 2, 3]);
      expect(events.slice(1).map(({ previous_hash }) => previous_hash)).toEqual(
        events.slice(0, -1).map(({ hash }) => hash),
      );
    });
  });
});

describe.each(databaseKinds())('an upgrade of the registers that are stored, on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createEmptyDatabase(kind);
  });
  afterAll(() => database?.remove());

  const before = migrations.findIndex(({ name }) => name.startsWith('RecordPersons'));
  const rule = { kind: 'each-unit', atLeast: 2, states: ['recorded'] };
  const coverageOf = async (dataSource: OpenDataSource): Promise<unknown[]> =>
    ((await dataSource.query('SELECT definition FROM register_version ORDER BY id')) as { definition: string }[]).map(
      ({ definition }) => (JSON.parse(definition) as { coverage: unknown }).coverage,
    );

  it('makes a list of the rule of coverage, of none an empty one, and gives back what one rule can say', async () => {
    await at(database, before, async (dataSource) => {
      const columns = (await schemaOf(dataSource)).get('register_version') ?? [];
      await fill(dataSource, 'register_version', columns);
      const marks = kind === 'postgres' ? ['$1', '$2'] : ['?', '?'];
      const ids = (await dataSource.query('SELECT id FROM register_version ORDER BY id')) as { id: string }[];
      for (const [index, coverage] of [rule, null, rule].entries())
        await dataSource.query(`UPDATE register_version SET definition = ${marks[0]} WHERE id = ${marks[1]}`, [
          JSON.stringify({ about: 'unit', coverage }),
          ids[index]?.id,
        ]);
    });
    await at(database, before + 1, async (dataSource) => {
      const list = [{ ...rule, until: null }];
      expect(await coverageOf(dataSource)).toEqual([list, [], list]);
      await dataSource.undoLastMigration({ transaction: 'each' });
      expect(await coverageOf(dataSource)).toEqual([rule, null, rule]);
    });
  });
});
