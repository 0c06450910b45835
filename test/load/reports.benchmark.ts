import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { startServer, type ServerProcess } from '../support/server.js';

interface JobSeen {
  readonly id: string;
  readonly state: string;
  readonly progress: { readonly done: number; readonly total: number };
  readonly finishedAt: string | null;
}

/** Seconds for the report of a whole county as DOCX. */
const aim = 20;
/** The demonstration county. */
const units = 536;
const times = 3;

const reports = [
  {
    kind: 'analysis',
    sections: [
      'participation',
      'grades',
      'kinds',
      'superiors',
      'ranking',
      'questions',
      'distributions',
      'remarks',
      'problems',
    ],
  },
  { kind: 'circular', sections: ['basis', 'grades', 'superiors', 'commended', 'rectify'] },
];

describe.each(databaseKinds())(`reports about ${units} units, on %s`, (kind) => {
  let database: TestDatabase;
  let server: ServerProcess;
  let office: HttpClient;
  let campaign: string;

  beforeAll(async () => {
    database = await createDatabase(kind);
    server = await startServer(database.env, []);
    office = await new HttpClient(server.url).signIn('demo-admin', 'demo-county-2012');
    const { items } = await office.ok<{ items: { id: string; subjectCount: number; state: string }[] }>(
      'GET',
      '/api/campaigns?pageSize=50',
    );
    campaign = items.find(({ subjectCount, state }) => subjectCount === units && state === 'COMPUTED')?.id ?? '';
  });
  afterAll(async () => {
    await server?.stop();
    await database?.remove();
  });

  const seconds = async (work: () => Promise<unknown>): Promise<number> => {
    const taken: number[] = [];
    for (let time = 0; time < times; time++) {
      const began = performance.now();
      await work();
      taken.push((performance.now() - began) / 1000);
    }
    return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
  };
  const fetched = async (path: string): Promise<void> => {
    const answer = await office.send('GET', path);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
  };
  /** Asks, follows and fetches, as the console does. */
  const write = async (body: object): Promise<void> => {
    const { id } = await office.ok<JobSeen>('POST', `/api/campaigns/${campaign}/reports`, { body });
    for (;;) {
      const job = await office.ok<JobSeen>('GET', `/api/jobs/${id}`);
      if (job.finishedAt !== null) {
        expect(job.state).toBe('succeeded');
        expect(job.progress.total).toBe(units);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await fetched(`/api/jobs/${id}/file`);
  };

  it.each(reports.flatMap((report) => ['docx', 'pdf'].map((format) => ({ ...report, format }))))(
    'are there within the aim: $kind as $format',
    async (order) => {
      const median = await seconds(() => write({ ...order, lang: 'zh-CN' }));
      process.stdout.write(`${order.kind} as ${order.format}, ${kind}: ${median.toFixed(2)} s\n`);
      expect(median).toBeLessThan(aim);
    },
  );

  it.each(['a4', 'a3'])('are there within the aim: ledger on %s', async (paper) => {
    const median = await seconds(() => fetched(`/api/campaigns/${campaign}/ledger/print?paper=${paper}`));
    process.stdout.write(`ledger on ${paper}, ${kind}: ${median.toFixed(2)} s\n`);
    expect(median).toBeLessThan(aim);
  });
});
