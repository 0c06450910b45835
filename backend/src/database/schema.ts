import { DataSource } from 'typeorm';
import { takenMigrations } from './catalogue.js';
import { migrations } from './migrations/index.js';
import { SnakeNaming } from './snake-naming.js';
import { quietSqlite } from './sqlite-driver.js';
import { StorageFaultError } from './storage-fault.js';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

let expectedObjects: Promise<SchemaObject[]> | undefined;

/** @throws {StorageFaultError} when a newer release has been at work */
export async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const known = new Set<string>(migrations.map(({ name }) => name));
  const unknown = (await takenMigrations(dataSource)).find((name) => !known.has(name));
  if (unknown) throw new StorageFaultError(`the database was made by a newer release (${unknown}); install that one`);
}

/**
 * Compares tables, views, indexes and triggers with what the migrations make; what is there besides is nobody's business here.
 * @throws {StorageFaultError} naming the first that is missing or different
 */
export async function checkSchema(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'postgres') {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const [first] = upQueries;
    if (first)
      throw new StorageFaultError(
        `the schema is not the one that the migrations make; missing: ${first.query.slice(0, 200)}`,
      );
    return;
  }
  expectedObjects ??= makeInMemory();
  const present = new Map((await objectsOf(dataSource)).map((object) => [nameOf(object), object.sql]));
  for (const object of await expectedObjects) {
    const sql = present.get(nameOf(object));
    if (sql === undefined) throw new StorageFaultError(`the schema lacks the ${object.type} ${object.name}`);
    if (sql !== object.sql)
      throw new StorageFaultError(`the ${object.type} ${object.name} is not the one that the migrations make`);
  }
}

const nameOf = ({ type, name }: SchemaObject): string => `${type} ${name}`;

async function makeInMemory(): Promise<SchemaObject[]> {
  const dataSource = new DataSource({
    type: 'sqlite',
    database: ':memory:',
    driver: quietSqlite,
    migrations: [...migrations],
    namingStrategy: new SnakeNaming(),
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
    return await objectsOf(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

const objectsOf = async (dataSource: DataSource): Promise<SchemaObject[]> =>
  (
    (await dataSource.query(
      "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )) as SchemaObject[]
  ).map(({ type, name, sql }) => ({
    type,
    name,
    // Written by hand, the same object has other spaces and quotes.
    sql: sql
      .replaceAll('"', '')
      .replace(/\s*([(),])\s*/g, '$1')
      .replace(/\s+/g, ' '),
  }));
