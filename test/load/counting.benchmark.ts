import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp, readConfig } from '@pingyi/backend';
import { AccountsService, BallotInbox, BallotIntegration, Campaign, Database } from '@pingyi/backend/testing';
import { it } from 'vitest';
import { Client, administratorPassword } from '../support/client.js';
import { createDatabase, databaseKinds } from '../support/databases.js';
import { runCommand } from '../support/server.js';
import { countingLoop } from './counting-loop.js';

const units = 1_000;
const few = 10_000;
const many = Number(process.env['BENCH_COUNTED'] ?? 1_000_000);

interface CardLine {
  readonly collector: string;
  readonly card: string;
  readonly formVersion: string;
  readonly answers: unknown;
}

type App = Awaited<ReturnType<typeof createApp>>;

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

/** Lets every card of a file be used, as if all its ballots had come and nobody had counted. */
async function fillInbox(app: App, file: string): Promise<void> {
  const database = app.get(Database);
  const inbox = app.get(BallotInbox);
  const { createHash } = await import('node:crypto');
  const store = (lines: readonly CardLine[]) =>
    database.write(async (tx) => {
      const uses = lines.map(({ card, collector }) => [
        createHash('sha256').update(card).digest('hex'),
        collector,
        createHash('sha256').update(randomUUID()).digest('hex'),
        randomUUID().slice(0, 19),
      ]);
      await database.execute(
        tx,
        `INSERT INTO card_use (card_hash, collector_id, key_hash, receipt) SELECT entry.value ->> 0, entry.value ->> 1, entry.value ->> 2, entry.value ->> 3 FROM ${database.jsonRows}`,
        [JSON.stringify(uses)],
      );
      await inbox.deposit(
        tx,
        lines.map(({ collector, formVersion, answers }) => ({
          collectorId: collector,
          formVersionId: formVersion,
          json: JSON.stringify(answers),
          receivedOn: '2012-03-01',
        })),
      );
    });
  let lines: CardLine[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    lines.push(JSON.parse(line) as CardLine);
    if (lines.length === 5_000) await store(lines.splice(0));
  }
  if (lines.length > 0) await store(lines);
}

async function measure(
  kind: 'sqlite' | 'postgres',
  cards: number,
): Promise<Record<'counting' | 'sealing' | 'participation' | 'batches' | 'grading', number>> {
  const database = await createDatabase(kind);
  const file = join(database.env.DATA_DIR, 'cards.jsonl');
  await runCommand(['demo', '--cards', String(cards), '--units', String(units), '--out', file], database.env);
  const app = await createApp(
    readConfig({
      ...database.env,
      LOG_LEVEL: 'silent',
      PUBLIC_URL: 'http://pingyi.test',
      INTEGRATION_SECONDS: '86400',
    }),
  );
  try {
    await fillInbox(app, file);
    await app.get(AccountsService).create(null, {
      username: 'root',
      displayName: 'Root',
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    });
    const client = await new Client(app).signIn('root', administratorPassword);
    const { id } = await app.get(Database).reader(Campaign).findOneByOrFail({ state: 'OPEN' });
    await client.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
    const counting = await seconds(() => app.get(BallotIntegration).countAll(id));
    const isSealed = async () =>
      Number(
        (
          await app
            .get(Database)
            .select<{ count: string | number }>('SELECT COUNT(*) AS count FROM collector WHERE sealed = FALSE')
        )[0]?.count,
      ) === 0;
    const sealing = await seconds(async () => {
      while (!(await isSealed())) await new Promise((resolve) => setTimeout(resolve, 200));
    });
    /** The fastest of five: single requests take milliseconds, and something else always does as well. */
    const read = async (path: string) => {
      const times: number[] = [];
      for (let at = 0; at < 5; at++) times.push(await seconds(() => client.ok('GET', path)));
      return Math.min(...times);
    };
    const participation = await read(`/api/campaigns/${id}/participation?pageSize=200`);
    const batches = await read(`/api/campaigns/${id}/card-batches`);
    const grading = await seconds(async () => {
      const run = await client.ok<{ id: string }>('POST', `/api/campaigns/${id}/grading-runs`);
      for (;;) {
        const { state } = await client.ok<{ state: string }>('GET', `/api/grading-runs/${run.id}`);
        if (state !== 'queued' && state !== 'running') return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    });
    return { counting, sealing, participation, batches, grading };
  } finally {
    await app.close();
    await database.remove();
  }
}

it.each(databaseKinds())(
  'counts waiting ballots, and costs what it shows, on %s',
  { timeout: 3_600_000 },
  async (kind) => {
    const small = await measure(kind, few);
    const large = await measure(kind, many);
    const line = (name: 'participation' | 'batches' | 'grading') =>
      `${name.padEnd(16)} ${small[name].toFixed(3)} s   ${large[name].toFixed(3)} s   ratio ${(large[name] / small[name]).toFixed(2)}`;
    process.stdout.write(
      [
        `\n${kind}, ${units} organisations, ${few} and ${many} ballots (a loop of 30 million steps takes ${countingLoop().toFixed(2)} s)`,
        `counting         ${small.counting.toFixed(2)} s   ${large.counting.toFixed(1)} s   ${Math.round(many / large.counting)} ballots/s`,
        `sealing          ${small.sealing.toFixed(1)} s   ${large.sealing.toFixed(1)} s, in the background`,
        line('participation'),
        line('batches'),
        line('grading'),
        '',
      ].join('\n'),
    );
  },
);
