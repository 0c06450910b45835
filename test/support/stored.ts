import { createHash } from 'node:crypto';
import { createDataSource, entities } from '@pingyi/backend/testing';
import type { TestDatabase } from './databases.js';

type OpenDataSource = Awaited<ReturnType<ReturnType<typeof createDataSource>['initialize']>>;

export const locationOf = ({ env }: TestDatabase) => ({ databaseUrl: env.DATABASE_URL || null, dataDir: env.DATA_DIR });

/** Works on the stored rows themselves, behind the back of the application. */
export async function withRows<T>(
  database: TestDatabase,
  work: (dataSource: OpenDataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await createDataSource(locationOf(database), entities).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** What each machine has of its own: the keys of waiting ballots and what is sealed under them. */
const ofTheMachine: Readonly<Record<string, readonly string[]>> = {
  collector: ['inbox_key'],
  inbox_ballot: ['id', 'sealed_under', 'answers'],
};

const ephemeral: readonly string[] = [
  'session',
  'reset_slip',
  'attempt_count',
  'access_token',
  'webhook_delivery',
  'outgoing_mail',
  'robot_post',
];

/** A digest per table over its rows, the same on both databases and every machine; sessions, reset slips, tokens and messages on their way are nobody's record. */
export function contentOf(database: TestDatabase): Promise<Record<string, string>> {
  return withRows(database, async (dataSource) => {
    const digests: Record<string, string> = {};
    for (const metadata of entities.map((entity) => dataSource.getMetadata(entity))) {
      if (ephemeral.includes(metadata.tableName)) continue;
      const rows = (await dataSource.query(`SELECT * FROM "${metadata.tableName}"`)) as Record<string, unknown>[];
      const booleans = metadata.columns
        .filter(({ type }) => type === 'boolean')
        .map(({ databaseName }) => databaseName);
      const own = ofTheMachine[metadata.tableName] ?? [];
      const shared = (row: Record<string, unknown>) => Object.entries(row).filter(([name]) => !own.includes(name));
      const lines = rows.map((row) =>
        JSON.stringify(
          shared(row)
            .map(([name, value]) => [name, booleans.includes(name) ? Boolean(value) : value] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      );
      digests[metadata.tableName] =
        `${rows.length} ${createHash('sha256').update(lines.sort().join('\n')).digest('hex')}`;
    }
    return digests;
  });
}
