import { readFileSync } from 'node:fs';
import { createDataSource, entities } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { HonestVoters, openLoadCampaign, type LoadCard } from '../support/honest-voters.js';
import {
  cornersWorkbook,
  longCellWorkbook,
  longSharedTextWorkbook,
  openQuoteCsv,
  openTagsWorkbook,
  quotedCornersWorkbook,
} from '../support/hostile-files.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';

const megabyte = 1024 * 1024;
const longCell = longCellWorkbook(50_000_000);

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: string | null;
}

/** Each attack of one request on the service, while residents hand in ballots over HTTP. */
describe.each(databaseKinds())('one request cannot stop the service, on %s', (kind) => {
  let database: TestDatabase;
  let server: ServerProcess;
  let administrator: HttpClient;
  let cards: LoadCard[];
  let counted = 0;

  beforeAll(async () => {
    database = await createDatabase(kind);
    cards = await openLoadCampaign(database.env, 20_000);
    server = await startServer(database.env);
    const password = /with the password (\S+)/.exec(server.lines.join('\n'))?.[1] ?? '';
    administrator = await new HttpClient(server.url).signIn('admin', password);
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  /** Memory of the server now, in bytes; 0 where the system does not tell. */
  const memory = (): number => {
    const { pid } = server.process;
    try {
      return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  };

  /** What the attack is answered; every ballot handed in meanwhile must have been taken, and no memory be gone. */
  async function during<Answer>(attack: () => Promise<Answer>): Promise<Answer> {
    const before = memory();
    const voters = new HonestVoters(server.url, cards, 50);
    voters.begin();
    const answer = await attack();
    const served = await voters.end();
    expect(served.map(({ status }) => status).filter((status) => status !== 201)).toEqual([]);
    counted += served.length;
    expect(memory() - before).toBeLessThan(300 * megabyte);
    return answer;
  }

  const refusalOf = async (answer: Response): Promise<Refusal> => {
    const text = await answer.text();
    return {
      status: answer.status,
      code: text.startsWith('{') ? ((JSON.parse(text) as { code?: string }).code ?? '') : '',
      retryAfter: answer.headers.get('retry-after'),
    };
  };

  const upload = async (path: string, name: string, content: Buffer): Promise<Refusal> => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), name);
    return refusalOf(await administrator.send('POST', path, { body }));
  };

  it.each([
    ['cells in the farthest corners', cornersWorkbook(), 'too-many-cells'],
    ['cells in the farthest corners, in other quotation marks', quotedCornersWorkbook(), 'too-many-cells'],
    ['a cell of 50 MB', longCell, 'cell-too-long'],
    ['a shared text of 50 MB', longSharedTextWorkbook(50_000_000), 'cell-too-long'],
    ['tags that never end', openTagsWorkbook(), 'file-unreadable'],
  ])('a workbook with %s', async (_name, file, code) => {
    for (const door of ['/api/units/import', '/api/form-imports']) {
      expect(await during(() => upload(door, 'attack.xlsx', file))).toMatchObject({ status: 422, code });
    }
  });

  it('a CSV file of one open quotation mark', async () => {
    expect(await during(() => upload('/api/units/import', 'attack.csv', openQuoteCsv()))).toMatchObject({
      status: 422,
      code: 'cell-too-long',
    });
  });

  it('thirty files at once: some are read, the others are told to come again', async () => {
    const answers = await during(() =>
      Promise.all(Array.from({ length: 30 }, () => upload('/api/units/import', 'attack.xlsx', longCell))),
    );
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.every(({ code, retryAfter }) => code === 'overloaded' && Number(retryAfter) > 0)).toBe(true);
    expect(answers.filter(({ status }) => status !== 503).every(({ code }) => code === 'cell-too-long')).toBe(true);
    // What was busy is free again.
    expect(await upload('/api/units/import', 'attack.xlsx', cornersWorkbook())).toMatchObject({
      code: 'too-many-cells',
    });
  });

  it('three hundred guesses of passwords at once', async () => {
    const guess = (name: number) =>
      new HttpClient(server.url)
        .send('POST', '/api/session', { body: { username: `guessed-${name}`, password: 'not-the-right-one' } })
        .then(refusalOf);
    const answers = await during(() => Promise.all(Array.from({ length: 300 }, (_, name) => guess(name))));
    const busy = answers.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(
      answers.every(
        ({ status, retryAfter }) => status === 401 || ((status === 503 || status === 429) && Number(retryAfter) > 0),
      ),
    ).toBe(true);
  });

  it('has counted every ballot that was handed in meanwhile', async () => {
    expect(counted).toBeGreaterThan(0);
    expect(await server.stop()).toBe(0);
    const dataSource = await createDataSource(
      { databaseUrl: database.env.DATABASE_URL || null, dataDir: database.env.DATA_DIR },
      entities,
    ).initialize();
    const [uses] = (await dataSource.query('SELECT COUNT(*) AS count FROM card_use')) as { count: number | string }[];
    await dataSource.destroy();
    expect(Number(uses?.count)).toBe(counted);
  });
});
