import { createDataSource, entities } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEmptyDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';

describe.each(databaseKinds())('migrations on %s', (kind) => {
  let database: TestDatabase;
  let dataSource: ReturnType<typeof createDataSource>;

  beforeAll(async () => {
    database = await createEmptyDatabase(kind);
    dataSource = await createDataSource(
      { databaseUrl: database.env.DATABASE_URL || null, dataDir: database.env.DATA_DIR },
      entities,
    ).initialize();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.remove();
  });

  it('go up, down and up again', async () => {
    const done = await dataSource.runMigrations({ transaction: 'each' });
    expect(done.length).toBeGreaterThan(0);
    for (const _ of done) await dataSource.undoLastMigration({ transaction: 'each' });
    expect(await dataSource.showMigrations()).toBe(true);
    await dataSource.runMigrations({ transaction: 'each' });
    expect(await dataSource.showMigrations()).toBe(false);
  });

  it('leave nothing between the tables and the entities', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
