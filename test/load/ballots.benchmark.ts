import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { afterAll, describe, expect, it } from 'vitest';
import { createDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { runCommand, startServer } from '../support/server.js';

interface Card {
  readonly collector: string;
  readonly card: string;
  readonly formVersion: string;
  readonly answers: unknown;
}

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly other: number;
}

const connections = 64;
const amount = Number(process.env['BENCH_BALLOTS'] ?? 100_000);
const bareServer = fileURLToPath(new URL('bare-server.mjs', import.meta.url));
const sameWorkServer = fileURLToPath(new URL('same-work-server.mjs', import.meta.url));

/** Sends each ballot once over 64 connections and measures what the senders see. */
async function load(url: string, cards: readonly Card[]): Promise<Figures> {
  let at = 0;
  // Without a callback it is both an emitter and a promise, of which the types know the promise only.
  const running = autocannon({
    url,
    connections,
    amount: cards.length,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const card = cards[at++ % cards.length];
          return {
            ...request,
            path: `/api/collect/${card?.collector}/responses`,
            headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
            body: JSON.stringify({ formVersion: card?.formVersion, answers: card?.answers, card: card?.card }),
          };
        },
      },
    ],
  }) as unknown as autocannon.Instance & PromiseLike<autocannon.Result>;
  // autocannon rounds its duration to whole seconds; the answers themselves tell it to the millisecond.
  const started = performance.now();
  let ended = started;
  running.on('response', () => (ended = performance.now()));
  const result = await running;
  return {
    perSecond: Math.round((result['2xx'] * 1000) / (ended - started)),
    p50: result.latency.p50,
    p99: result.latency.p99,
    other: result.non2xx + result.errors,
  };
}

async function startReference(script: string, ...args: string[]): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve) => createInterface({ input: child.stdout! }).once('line', resolve));
  return { url, child };
}

/** Largest resident memory of a process so far, in MB. */
const peakMemory = (pid: number | undefined): number =>
  Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/** Microseconds of processor time that a process has used in all its threads (proc(5): fields 14 and 15 of stat, in hundredths of a second). */
const processorTime = (pid: number | undefined): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
};

describe.each(databaseKinds())('accepted ballots per second on %s', (kind) => {
  const databases: TestDatabase[] = [];
  afterAll(async () => {
    for (const database of databases) await database.remove();
  });

  const fresh = async () => {
    const database = await createDatabase(kind);
    databases.push(database);
    return database;
  };

  /** A demonstration county with a card for each ballot, for a number of units where one is given. */
  const county = async (units?: number): Promise<{ database: TestDatabase; cards: readonly Card[] }> => {
    const database = await fresh();
    const out = join(database.env.DATA_DIR, 'cards.jsonl');
    const choice = units === undefined ? [] : ['--units', String(units)];
    await runCommand(['demo', '--cards', String(amount), ...choice, '--out', out], database.env);
    return {
      database,
      cards: readFileSync(out, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Card),
    };
  };

  it(`${amount} ballots over ${connections} connections`, async () => {
    const { database, cards } = await county();

    const plain = await startReference(bareServer, 'plain', '');
    const fastify = await load(plain.url, cards);
    plain.child.kill();

    const reference = async () => {
      const { env } = await fresh();
      const bare = await startReference(
        bareServer,
        kind,
        kind === 'sqlite' ? join(env.DATA_DIR, 'bare.sqlite') : env.DATABASE_URL,
      );
      const figures = await load(bare.url, cards);
      bare.child.kill();
      return figures;
    };
    const before = await reference();

    const server = await startServer({ ...database.env, LOG_LEVEL: 'error' });
    const beforeLoad = processorTime(server.process.pid);
    const pingyi = await load(server.url, cards);
    const work = (processorTime(server.process.pid) - beforeLoad) / cards.length;
    const memory = peakMemory(server.process.pid);
    await server.stop();

    const other = await county();
    const bare = await startReference(sameWorkServer, other.database.env.DATA_DIR, other.database.env.DATABASE_URL);
    const sameWork = await load(bare.url, other.cards);
    bare.child.kill();

    // The machine is not alone: the reference is measured on both sides, and the mean of the two is the yardstick.
    const after = await reference();
    const insert = (before.perSecond + after.perSecond) / 2;

    const line = (name: string, figures: Figures) =>
      `${name.padEnd(34)}${String(figures.perSecond).padStart(8)}/s   p50 ${String(figures.p50).padStart(4)} ms   p99 ${String(figures.p99).padStart(4)} ms   not accepted ${figures.other}`;
    process.stdout.write(
      [
        `\n${kind}, ${cards.length} ballots, ${connections} connections`,
        line('Fastify route alone', fastify),
        line('Fastify and group-commit insert', before),
        line('the same afterwards', after),
        line('the same work without a framework', sameWork),
        line('Pingyi: validate, card, seal', pingyi),
        `ratio to Fastify and insert       ${(pingyi.perSecond / insert).toFixed(2)}`,
        `ratio to the same work            ${(pingyi.perSecond / sameWork.perSecond).toFixed(2)}`,
        `ratio to Fastify alone            ${(pingyi.perSecond / fastify.perSecond).toFixed(2)}`,
        `processor time of the server     ${work.toFixed(0)} µs for each ballot, taking in alone or with what was counted meanwhile`,
        `largest memory of the server      ${memory} MB\n\n`,
      ].join('\n'),
    );
    expect(pingyi.other + sameWork.other).toBe(0);
  });

  it('is as fast with a thousand units as with twenty', async () => {
    const measure = async (units: number) => {
      const { database, cards } = await county(units);
      const server = await startServer({ ...database.env, LOG_LEVEL: 'error' });
      const figures = await load(server.url, cards);
      await server.stop();
      expect(figures.other).toBe(0);
      return figures.perSecond;
    };
    // The machine is not alone: twenty are measured on both sides, and the mean of the two is the yardstick.
    const before = await measure(20);
    const thousand = await measure(1000);
    const after = await measure(20);
    process.stdout.write(
      `\n${kind}, ${amount} ballots: ${before}/s and ${after}/s with 20 units, ${thousand}/s with 1,000, ` +
        `ratio ${((2 * thousand) / (before + after)).toFixed(2)}\n\n`,
    );
  });
});
