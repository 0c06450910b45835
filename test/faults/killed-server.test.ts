import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataSource, entities } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { freePort, runCommand, startServer, type ServerProcess } from '../support/server.js';

interface Card {
  readonly collector: string;
  readonly card: string;
  readonly formVersion: string;
  readonly answers: unknown;
  readonly key: string;
}

const rounds = 3;
const cardsPerRound = 400;

describe.each(databaseKinds())('a server killed under load, on %s', (kind) => {
  let database: TestDatabase;
  let cards: Card[];
  let port: string;
  const acknowledged = new Map<string, string>();

  const start = () => startServer({ ...database.env, PORT: port, INTEGRATION_SECONDS: '1' });

  const post = async (server: ServerProcess, card: Card) => {
    const response = await fetch(`${server.url}/api/collect/${card.collector}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': card.key },
      body: JSON.stringify({ formVersion: card.formVersion, answers: card.answers, card: card.card }),
    });
    const { receipt } = (await response.json()) as { receipt?: string };
    return { status: response.status, receipt };
  };

  beforeAll(async () => {
    database = await createDatabase(kind);
    port = String(await freePort());
    const out = join(database.env.DATA_DIR, 'cards.jsonl');
    const demo = await runCommand(['demo', '--cards', String(rounds * cardsPerRound), '--out', out], database.env);
    expect(demo.stderr).toBe('');
    cards = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => ({ ...(JSON.parse(line) as Omit<Card, 'key'>), key: crypto.randomUUID() }));
  });
  afterAll(() => database?.remove());

  it('loses no acknowledged ballot', async () => {
    for (let round = 0; round < rounds; round++) {
      const server = await start();
      const mine = cards.slice(round * cardsPerRound, (round + 1) * cardsPerRound);
      const senders = Array.from({ length: 16 }, async (_, sender) => {
        for (let at = sender; at < mine.length; at += 16) {
          const card = mine[at];
          if (!card) return;
          const answer = await post(server, card).catch(() => null);
          if (answer?.status === 201 && answer.receipt) acknowledged.set(card.card, answer.receipt);
        }
      });
      // Somewhere in the middle of the load.
      await new Promise((resolve) => setTimeout(resolve, 120 + 60 * round));
      await server.kill();
      await Promise.all(senders);
    }
    expect(acknowledged.size).toBeGreaterThan(0);
    expect(acknowledged.size).toBeLessThan(cards.length);
  });

  it('counts each card once when everybody sends again, with the same receipts', async () => {
    const server = await start();
    for (const card of cards) {
      const answer = await post(server, card);
      const receipt = acknowledged.get(card.card);
      expect(receipt ? [200, receipt] : [answer.status, answer.receipt]).toEqual([answer.status, answer.receipt]);
    }
    expect(await server.stop()).toBe(0);
    const dataSource = await createDataSource(
      { databaseUrl: database.env.DATABASE_URL || null, dataDir: database.env.DATA_DIR },
      entities,
    ).initialize();
    const count = async (table: string) =>
      Number(((await dataSource.query(`SELECT COUNT(*) AS count FROM ${table}`)) as { count: string }[])[0]?.count);
    const stored = (await count('inbox_ballot')) + (await count('ballot'));
    const overall = (await dataSource.query(
      "SELECT SUM(count) AS count FROM tally WHERE question_role = 'overall'",
    )) as { count: string | null }[];
    expect(await count('card_use')).toBe(cards.length);
    expect(stored).toBe(cards.length);
    expect(Number(overall[0]?.count)).toBe(await count('ballot'));
    await dataSource.destroy();
  });
});
