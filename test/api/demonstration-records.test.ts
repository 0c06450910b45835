import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';

interface Listed {
  readonly total: number;
  readonly items: readonly { readonly id: string }[];
}
interface RecordView {
  readonly unit: { readonly name: string };
  readonly state: string;
  readonly revision: number;
  readonly events: readonly { readonly toState: string | null; readonly at: string }[];
  readonly moves: readonly { readonly key: string; readonly hindrances: readonly string[] }[];
}

const filled = [
  'comments',
  'commitments',
  'contact-points',
  'documents',
  'elections',
  'inspections',
  'joint-meetings',
  'rectifications',
  'trainings',
  'visits',
];

describe.each(databaseKinds())('the registers of the demonstration county, on %s', (kind) => {
  let database: TestDatabase;
  let server: ServerProcess;
  let administrator: HttpClient;

  beforeAll(async () => {
    database = await createDatabase(kind);
    server = await startServer(database.env, []);
    administrator = await new HttpClient(server.url).signIn('demo-admin', 'demo-county-2012');
  }, 240_000);
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  const list = (code: string, query = '') =>
    administrator.ok<Listed>('GET', `/api/registers/${code}/records?pageSize=10${query}`);

  it.each(filled)('hold records of %s that went their way and can go on', async (code) => {
    const { total, items } = await list(code, '&sort=madeAt');
    expect(total).toBeGreaterThan(39);
    for (const { id } of items) {
      const record = await administrator.ok<RecordView>('GET', `/api/records/${id}`);
      expect(record.events.at(-1)?.toState).toBe(record.state);
      expect(record.revision).toBe(record.events.length);
      // What the form asks for is there, where a way on asks for it.
      expect(record.moves.flatMap(({ hindrances }) => hindrances)).not.toContain('incomplete');
    }
  });

  it('leave gaps in the running year, and things that are late', async () => {
    const { items } = await administrator.ok<{
      items: { code: string; kind: string; covered: number; total: number }[];
    }>('GET', '/api/register-coverage');
    const commitments = items.find(({ code }) => code === 'commitments');
    expect(commitments?.covered).toBeGreaterThan(250);
    expect(commitments?.covered).toBeLessThan(commitments?.total ?? 0);
    const late = await list('rectifications', '&overdue=yes');
    expect(late.total).toBeGreaterThan(0);
    expect(late.total).toBeLessThan(30);
    const poor = await list('rectifications', '&question=grade&value=poor');
    const filed = await administrator.ok<RecordView>('GET', `/api/records/${poor.items[0]?.id}`);
    expect(filed.events.map(({ toState }) => toState)).toContain('filed');
  });

  it('span two years and name the leaders who keep in touch', async () => {
    const [first] = (await list('visits', '&sort=madeAt')).items;
    const { events } = await administrator.ok<RecordView>('GET', `/api/records/${first?.id}`);
    expect(events[0]?.at.slice(0, 4)).toBe(String(new Date().getUTCFullYear() - 1));
    const assessor = await new HttpClient(server.url).signIn('demo-assessor', 'demo-county-2012');
    const { total } = await assessor.ok<Listed>('GET', '/api/my/contact-points');
    expect(total).toBeGreaterThan(2);
  });
});
