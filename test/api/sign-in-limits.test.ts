import { AccountsService, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, bootApp, Client, startBench, type Answer, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, issueCards, type Township } from '../support/township.js';

const limit = { timeout: 120_000 };
const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
const tally = (answers: readonly Answer[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers)
    counts[`${status} ${String(body['code'])}`] = (counts[`${status} ${String(body['code'])}`] ?? 0) + 1;
  return counts;
};
const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

describe.each(databaseKinds())('whoever guesses, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  beforeAll(async () => {
    bench = await startBench(kind, { TRUST_PROXY: '1' });
    township = await buildTownship(bench);
  }, 120_000);
  afterAll(() => bench?.close());

  const guess = (client: Client, username: string, password: string, address: string) =>
    client.request('POST', '/api/session', { body: { username, password }, ...from(address) });
  const newAccount = (username: string) =>
    bench.app.get(AccountsService).create(null, {
      username,
      displayName: username,
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    });

  it('has six of three hundred simultaneous passwords looked at', limit, async () => {
    await newAccount('guessed');
    const answers = await times(300, (index) =>
      guess(bench.client(), 'guessed', `a wrong one ${index}`, '203.0.113.1'),
    );
    expect(tally(answers)).toEqual({ '401 credentials-invalid': 6, '429 too-many-attempts': 294 });
    expect(answers.filter(({ status, headers }) => status === 429 && !(Number(headers['retry-after']) >= 1))).toEqual(
      [],
    );
  });

  it('at three hundred names at once keeps the database busy with twenty of them', limit, async () => {
    const kept = async () =>
      Number((await bench.app.get(Database).select<{ n: number }>('SELECT COUNT(*) AS n FROM attempt_count'))[0]?.n);
    const before = await kept();
    const answers = await times(300, (index) =>
      guess(bench.client(), `nobody-${index}`, 'a wrong one', '203.0.113.11'),
    );
    const looked = answers.filter(({ status }) => status === 401).length;
    expect(tally(answers)).toEqual({ '401 credentials-invalid': looked, '503 overloaded': 300 - looked });
    expect(answers.every(({ status, headers }) => status === 401 || Number(headers['retry-after']) >= 1)).toBe(true);
    expect(looked).toBeGreaterThanOrEqual(20);
    // Each that was looked at is counted for its place and for its name; of the others the database knows nothing.
    expect((await kept()) - before).toBe(2 * looked);
  });

  it('is counted by every process together, and a restart forgets nothing', limit, async () => {
    await newAccount('everywhere');
    // A second process beside the first where a database takes several, else one after it.
    const other = await bootApp(bench.database, { TRUST_PROXY: '1' });
    try {
      const answers = await times(40, (index) =>
        guess(index % 2 ? bench.client() : new Client(other), 'everywhere', `a wrong one ${index}`, '203.0.113.7'),
      );
      // Six, and one or two more where a slow machine has let a delay run out; each for itself they would have looked at twelve.
      const looked = tally(answers)['401 credentials-invalid'] ?? 0;
      expect(looked).toBeGreaterThanOrEqual(6);
      expect(looked).toBeLessThanOrEqual(9);
    } finally {
      await other.close();
    }
    const again = await bootApp(bench.database, { TRUST_PROXY: '1' });
    try {
      // The delay that was earned before may have run out; then the first opens another one.
      const late = await times(2, () => guess(new Client(again), 'everywhere', 'a wrong one', '203.0.113.7'));
      const elsewhere = await guess(new Client(again), 'everywhere', administratorPassword, '203.0.113.8');
      expect(late.map(({ status }) => status)).toContain(429);
      expect(elsewhere.status).toBe(201);
    } finally {
      await again.close();
    }
    const kept = JSON.stringify(
      await bench.app.get(Database).select('SELECT key_hash, taken, ends_at FROM attempt_count'),
    );
    expect(kept).not.toMatch(/everywhere|203\.0\.113/);
  });

  it('slows neither other names behind the same proxy nor the name elsewhere', limit, async () => {
    await newAccount('neighbour');
    expect((await guess(bench.client(), 'neighbour', administratorPassword, '203.0.113.1')).status).toBe(201);
    expect((await guess(bench.client(), 'guessed', administratorPassword, '203.0.113.2')).status).toBe(201);
  });

  it('stops no device that the name has signed in from', limit, async () => {
    await newAccount('travelling');
    const device = bench.client();
    await guess(device, 'travelling', administratorPassword, '203.0.113.3');
    // The right password comes last, and from a place that has used its attempts up.
    const there = await times(20, (index) =>
      guess(bench.client(), 'travelling', index === 19 ? administratorPassword : 'a wrong one', '203.0.113.4'),
    );
    expect(there[19]?.status).toBe(429);
    expect((await guess(device, 'travelling', administratorPassword, '203.0.113.4')).status).toBe(201);
    // It slows for its own mistakes, wherever it is.
    expect(tally(await times(20, (index) => guess(device, 'travelling', 'a wrong one', `203.0.114.${index}`)))).toEqual(
      { '401 credentials-invalid': 6, '429 too-many-attempts': 14 },
    );
    // For a name that has never signed in from it, it is a device like any other.
    await newAccount('stranger');
    expect(
      tally(
        await times(20, (index) =>
          guess(index % 2 ? device : bench.client(), 'stranger', 'a wrong one', '203.0.113.9'),
        ),
      ),
    ).toEqual({ '401 credentials-invalid': 6, '429 too-many-attempts': 14 });
  });

  it(
    'from everywhere has a hundred passwords of a name looked at, and shuts its own devices out in no way',
    limit,
    async () => {
      await newAccount('besieged');
      const device = bench.client();
      await guess(device, 'besieged', administratorPassword, '203.0.113.5');
      const answers: Answer[] = [];
      for (let round = 0; round < 12; round++)
        answers.push(
          ...(await times(10, (index) => guess(bench.client(), 'besieged', 'a wrong one', `198.51.${round}.${index}`))),
        );
      expect(tally(answers)).toEqual({ '401 credentials-invalid': 100, '429 too-many-attempts': 20 });
      expect((await guess(bench.client(), 'besieged', administratorPassword, '203.0.113.6')).status).toBe(429);
      expect((await guess(device, 'besieged', administratorPassword, '203.0.113.6')).status).toBe(201);
    },
  );

  it('is given an attempt back that was right', limit, async () => {
    await newAccount('busy');
    for (let round = 0; round < 12; round++)
      expect((await guess(bench.client(), 'busy', administratorPassword, '203.0.113.7')).status).toBe(201);
    // What was mistyped before is forgotten with it.
    for (let attempt = 0; attempt < 15; attempt++) {
      const isRight = attempt % 5 === 4;
      expect(
        (await guess(bench.client(), 'busy', isRight ? administratorPassword : 'a wrong one', '203.0.113.7')).status,
      ).toBe(isRight ? 201 : 401);
    }
  });

  it('with a session that was left open has six current passwords looked at', limit, async () => {
    await newAccount('left-open');
    const [found, own] = [
      await bench.client().signIn('left-open', administratorPassword),
      await bench.client().signIn('left-open', administratorPassword),
    ];
    const change = (client: Client, currentPassword: string) =>
      client.request('POST', '/api/session/password', {
        body: { currentPassword, newPassword: 'another-one-of-mine' },
      });
    expect(tally(await times(300, (index) => change(found, `a wrong one ${index}`)))).toEqual({
      '401 credentials-invalid': 6,
      '429 too-many-attempts': 294,
    });
    expect((await change(own, administratorPassword)).status).toBe(204);
  });

  it(
    'cards has two hundred a minute told from one address, and keeps nobody with a card from voting',
    limit,
    async () => {
      const [card] = await issueCards(bench, township.campaignId, township.units.yanshang, 1);
      const [elsewhere] = await issueCards(bench, township.campaignId, township.units.yanxia, 1);
      if (!card || !elsewhere) throw new Error('no cards');
      const behindProxy = from('203.0.113.8');
      const check = (collector: string, code: string) =>
        bench
          .client()
          .request('POST', `/api/collect/${collector}/card-checks`, { body: { card: code }, ...behindProxy });
      const unknown = (index: number) => `${index}`.padStart(22, 'A');
      expect(tally(await times(300, (index) => check(card.collector, unknown(index))))).toEqual({
        '404 card-unknown': 200,
        '429 too-many-attempts': 100,
      });
      expect((await check(card.collector, card.code)).body).toEqual({ status: 'usable' });
      expect((await check(elsewhere.collector, unknown(1))).status).toBe(404);
      const { formVersion } = await bench.client().ok<{ formVersion: string }>('GET', `/api/collect/${card.collector}`);
      const vote = (code: string) =>
        bench.client().request('POST', `/api/collect/${card.collector}/responses`, {
          body: { formVersion, answers: { overall: 'satisfied' }, card: code },
          headers: { 'idempotency-key': crypto.randomUUID(), ...behindProxy.headers },
        });
      expect((await vote(unknown(2))).status).toBe(429);
      expect((await vote(card.code)).status).toBe(201);
    },
  );
});
