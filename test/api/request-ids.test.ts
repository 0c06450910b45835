import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/databases.js';
import { startServer, type ServerProcess } from '../support/server.js';

describe('the id of a request', () => {
  let database: TestDatabase;
  let server: ServerProcess;
  const logged = () =>
    server.lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []));

  beforeAll(async () => {
    database = await createDatabase('sqlite');
    server = await startServer({ ...database.env, LOG_LEVEL: 'info' });
  });
  afterAll(async () => {
    await server.stop();
    await database.remove();
  });

  it('is in the answer, in the refusal and in the line of the log, and is not what somebody sends', async () => {
    const sent = { headers: { 'request-id': 'mine', 'x-request-id': 'mine' } };
    const answer = await fetch(`${server.url}/api/jobs`, sent);
    const id = answer.headers.get('request-id');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated', instance: `urn:uuid:${id}` });
    await expect.poll(logged).toContainEqual(expect.objectContaining({ request: id, route: '/api/jobs', status: 401 }));
    expect((await fetch(`${server.url}/api/jobs`, sent)).headers.get('request-id')).not.toBe(id);
  });

  it('of a resident is in no log', async () => {
    const answer = await fetch(`${server.url}/api/collect/abcdefgh`);
    const id = answer.headers.get('request-id') ?? '';
    expect(id).not.toBe('');
    await fetch(`${server.url}/api/health`);
    await expect.poll(logged).toContainEqual(expect.objectContaining({ route: '/api/health' }));
    expect(server.lines.join('\n')).not.toContain(id);
  });
});
