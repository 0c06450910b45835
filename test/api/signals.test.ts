import { check, Clock, Database, IntakeSignals } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRelease, publishTogether } from '../support/publish.js';
import { buildTownship, issueCards, runGrading, type TestCard, type Township } from '../support/township.js';

interface Figures {
  ballots: number;
  valid: number | null;
  index: string | null;
  rate: string | null;
}
interface Effect {
  withheld: string | null;
  with: Figures | null;
  without: Figures | null;
}
interface Proposal {
  id: string;
  state: string;
  ballots: number | null;
  effect: Effect | null;
  actions: { act: string; hindrance: string | null }[];
}
interface Shown {
  signal: string;
  count: number | null;
  of: number | null;
  percent: number | null;
  noticeable: boolean;
}
interface Door {
  collector: string;
  unit: { id: string };
  signals: Shown[];
  ways: { way: string; count: number | null; of: number | null }[];
  lots: { lot: number; source: string; ballots: number | null; signals: Shown[]; quarantineReason: string | null }[];
  noticeable: boolean;
}

/** A batch that one hand has used in the order of its print, and honest voters of another one. */
const [pile, honest] = [24, 30];

describe.each(databaseKinds())('signals, and ballots in quarantine, on %s (I7)', (kind) => {
  let bench: Bench;
  let township: Township;
  let second: Client;
  let collector: string;

  const select = <T>(sql: string, parameters: string[] = []) => bench.app.get(Database).select<T>(sql, parameters);
  const give = async (cards: readonly TestCard[], overall: string, further: Record<string, unknown> = {}) => {
    const { formVersion } = await bench
      .client()
      .ok<{ formVersion: string }>('GET', `/api/collect/${cards[0]?.collector}`);
    for (const card of cards) {
      const answer = await bench.client().request('POST', `/api/collect/${card.collector}/responses`, {
        body: { formVersion, answers: { overall }, card: card.code, ...further },
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
      expect(answer.status).toBe(201);
    }
  };
  const doors = async (query = '') =>
    (await bench.administrator.ok<{ items: Door[] }>('GET', `/api/campaigns/${township.campaignId}/signals${query}`))
      .items;
  const yanshang = async (): Promise<Door> =>
    (await doors()).find(({ unit, lots }) => unit.id === township.units.yanshang && lots.length > 0) ??
    expect.fail('no door');
  const path = () => `/api/campaigns/${township.campaignId}/quarantines`;
  const propose = (client: Client, wanted: 'impose' | 'lift', lot = 1) =>
    client.request<Proposal & { code?: string }>('POST', path(), {
      body: { collector, lot, kind: wanted, reason: '同一批次按印刷顺序连续使用' },
    });
  const act = (client: Client, id: string, name: string, body?: unknown) =>
    client.request<Proposal & { code?: string }>('POST', `/api/quarantines/${id}/${name}`, body ? { body } : {});
  const tallies = async () =>
    JSON.stringify(await select('SELECT unit_id, question_role, option_code, count FROM tally ORDER BY 1, 2, 3')) +
    JSON.stringify(
      await select('SELECT unit_id, form_version_id, question, ballots, counts FROM answer_count ORDER BY 1, 2, 3'),
    );
  const received = async () => {
    const { items } = await bench.administrator.ok<{
      items: { unit: { id: string }; ballots: { received: number | null }[] }[];
    }>('GET', `/api/campaigns/${township.campaignId}/participation`);
    return items.find(({ unit }) => unit.id === township.units.yanshang)?.ballots[0]?.received;
  };

  beforeAll(async () => {
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400' });
    township = await buildTownship(bench);
    second = await bench.secondAdministrator();
    const piled = await issueCards(bench, township.campaignId, township.units.yanshang, pile);
    collector = piled[0]?.collector ?? '';
    const voters = await issueCards(bench, township.campaignId, township.units.yanshang, honest);
    const few = await issueCards(bench, township.campaignId, township.units.yanshang, 3);
    await give(piled, 'satisfied', { pace: 'fast', channel: 'code' });
    // Every other card from the end: none follows the one before it.
    const mixed = [...voters.filter((_, at) => at % 2 === 0), ...voters.filter((_, at) => at % 2 === 1)].reverse();
    await give(mixed.slice(0, 20), 'basically-satisfied', { pace: 'normal', channel: 'scan' });
    await give(mixed.slice(20), 'dissatisfied', { pace: 'normal', channel: 'scan' });
    await give(few, 'satisfied');
  });
  afterAll(() => bench?.close());

  it('gives cards of a batch a lot where it has twenty at a door, and those of smaller ones none', async () => {
    const lots = await select<{ lot: number; count: number | string }>(
      'SELECT lot, COUNT(*) AS count FROM card GROUP BY lot ORDER BY lot',
    );
    expect(lots.map(({ lot, count }) => [lot, Number(count)])).toEqual([
      [0, 3],
      [1, pile],
      [2, honest],
    ]);
  });

  it('writes nothing but numbers of a day, and none below what the pool mixes', async () => {
    await bench.app.get(IntakeSignals).flush();
    const rows = await select<{ day: string; kind: string; lot: number; count: number }>('SELECT * FROM door_signal');
    expect(rows.length).toBeGreaterThan(0);
    for (const { day, ...row } of rows) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(Object.keys(row).sort()).toEqual(['collector_id', 'count', 'kind', 'lot']);
    }
    await give(await issueCards(bench, township.campaignId, township.units.yanxia, 6), 'satisfied', {
      channel: 'scan',
    });
    await bench.app.get(IntakeSignals).flush();
    expect(await select('SELECT DISTINCT collector_id FROM door_signal')).toHaveLength(1);
  });

  it('shows cards used in the order of their print, and none of the batch that people used', async () => {
    const { lots } = await yanshang();
    const order = (lot: number) =>
      lots.find((one) => one.lot === lot)?.signals.find(({ signal }) => signal === 'order');
    expect(order(1)).toMatchObject({ count: pile - 1, of: pile - 1, percent: 100, noticeable: true });
    expect(order(2)).toMatchObject({ count: null, of: honest - 1, noticeable: false });
  });

  it('shows speed, bursts, networks and ways of the door', async () => {
    const { signals, ways } = await yanshang();
    const of = (signal: string) => signals.find((one) => one.signal === signal);
    expect(of('fast')).toMatchObject({ count: pile, of: pile + honest, percent: 44, noticeable: true });
    expect(of('network')).toMatchObject({ count: pile + honest + 3, noticeable: true });
    expect(of('burst')).toMatchObject({ count: pile + honest + 3 });
    expect(ways.find(({ way }) => way === 'code')).toMatchObject({ count: pile, of: pile + honest });
  });

  it('takes no proposal while ballots come in', async () => {
    expect(await propose(bench.administrator, 'impose')).toMatchObject({
      status: 409,
      body: { code: 'ballots-not-ended' },
    });
  });

  it('joins few ballots of a small batch with others when the campaign ends, and keeps every ballot', async () => {
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    expect((await runGrading(bench.administrator, township.campaignId)).state).toBe('succeeded');
    const { lots } = await yanshang();
    // Three of the rest are too few: seven of the largest lot are with them.
    expect(lots.map(({ lot, ballots }) => [lot, ballots])).toEqual([
      [0, 10],
      [1, pile],
      [2, honest - 7],
    ]);
    const stored = await select<{ lot: number; count: number | string }>(
      'SELECT lot, COUNT(*) AS count FROM ballot WHERE collector_id = ? GROUP BY lot ORDER BY lot',
      [collector],
    );
    expect(stored.map(({ lot, count }) => [lot, Number(count)])).toEqual([
      [0, 10],
      [1, pile],
      [2, honest - 7],
    ]);
  });

  it('leaves nothing on the disk by which a used card leads to fewer than ten ballots', async () => {
    const sizes = await select<{ size: number | string }>(
      'SELECT COUNT(*) AS size FROM ballot JOIN collector ON collector.id = ballot.collector_id WHERE ballot.collector_id = ? GROUP BY ballot.lot',
      [collector],
    );
    for (const { size } of sizes) expect(Number(size)).toBeGreaterThanOrEqual(10);
  });

  it('shows what a quarantine would change before anybody proposes one', async () => {
    const effect = await bench.administrator.ok<Effect>(
      'GET',
      `/api/campaigns/${township.campaignId}/quarantine-effects?collector=${collector}&lot=1`,
    );
    expect(effect.withheld).toBeNull();
    // 24 + 3 satisfied, 20 basically, 10 not: 27 + 20 × 0.6 of 57, and 47 of 57. Without 24: 3 + 12 of 33, and 23 of 33.
    expect(effect.with).toEqual({ ballots: 57, valid: 57, index: '68.42', rate: '82.46' });
    expect(effect.without).toEqual({ ballots: 33, valid: 33, index: '45.45', rate: '69.70' });
  });

  let before: string;
  let firstRun: { inputHash: string; outcomeHash: string };

  it('is proposed by one person, waits once, and is decided by no other than a second one', async () => {
    firstRun = await runGrading(bench.administrator, township.campaignId);
    before = await tallies();
    const proposed = await propose(bench.administrator, 'impose');
    expect(proposed).toMatchObject({ status: 201, body: { state: 'waiting', effect: { without: { ballots: 33 } } } });
    expect(await propose(second, 'impose')).toMatchObject({ status: 409, body: { code: 'quarantine-waiting' } });
    for (const [name, body] of [['confirmation'], ['refusal', { reason: 'so' }]] as const)
      expect(await act(bench.administrator, proposed.body.id, name, body)).toMatchObject({
        status: 403,
        body: { code: 'four-eyes-required' },
      });
    expect(await act(second, proposed.body.id, 'taking-back')).toMatchObject({
      status: 403,
      body: { code: 'not-own-request' },
    });
    expect(await tallies()).toBe(before);
    expect(await act(second, proposed.body.id, 'refusal', { reason: '再核实' })).toMatchObject({
      status: 200,
      body: { state: 'declined' },
    });
    expect(await act(second, proposed.body.id, 'confirmation')).toMatchObject({
      status: 409,
      body: { code: 'quarantine-decided' },
    });
    expect(await tallies()).toBe(before);
  });

  it('takes the ballots out of tallies, answers, participation and the next run, which says so', async () => {
    const { body } = await propose(bench.administrator, 'impose');
    const decided = await act(second, body.id, 'confirmation');
    expect(decided).toMatchObject({ status: 200, body: { state: 'confirmed', ballots: pile } });
    const [overall] = await select<{ count: number | string }>(
      "SELECT count FROM tally WHERE unit_id = ? AND question_role = 'overall' AND option_code = 'satisfied'",
      [township.units.yanshang],
    );
    expect(Number(overall?.count)).toBe(3);
    expect(await received()).toBe(33);
    expect(await select('SELECT id FROM ballot WHERE collector_id = ?', [collector])).toHaveLength(57);
    const run = await runGrading(bench.administrator, township.campaignId);
    expect(run.inputHash).not.toBe(firstRun.inputHash);
    expect(run).toMatchObject({
      quarantined: [
        { unitId: township.units.yanshang, groupKey: 'mass', ballots: pile, reason: '同一批次按印刷顺序连续使用' },
      ],
    });
    expect((await yanshang()).lots.find(({ lot }) => lot === 1)?.quarantineReason).toContain('印刷顺序');
    expect(await propose(bench.administrator, 'impose')).toMatchObject({
      status: 409,
      body: { code: 'lot-in-quarantine' },
    });
  });

  it('finds nothing wrong with what is counted while ballots are in quarantine', async () => {
    const { dataSource } = bench.app.get(Database);
    expect((await check(dataSource, bench.database.env.DATA_DIR)).findings).toEqual([]);
  });

  it('is lifted in the same way, and everything is as before, to the hash of a run', async () => {
    const { body } = await propose(second, 'lift');
    expect(await act(bench.administrator, body.id, 'confirmation')).toMatchObject({
      status: 200,
      body: { state: 'confirmed', ballots: pile },
    });
    expect(await tallies()).toBe(before);
    const run = await runGrading(bench.administrator, township.campaignId);
    expect(run).toMatchObject({
      inputHash: firstRun.inputHash,
      outcomeHash: firstRun.outcomeHash,
      quarantined: [],
    });
  });

  it('stands in the log, each step with its reason', async () => {
    const { items } = await bench.administrator.ok<{ items: { action: string }[] }>('GET', '/api/audit?pageSize=200');
    const actions = items.map(({ action }) => action).filter((action) => action.startsWith('quarantine.'));
    expect(actions.toReversed()).toEqual([
      'quarantine.impose-asked',
      'quarantine.declined',
      'quarantine.impose-asked',
      'quarantine.imposed',
      'quarantine.lift-asked',
      'quarantine.lifted',
    ]);
  });

  it('follows from an objection upheld against a result on notice, which is then final in its revision alone', async () => {
    const publications = `/api/campaigns/${township.campaignId}/publications`;
    const on = (day: string) => vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue(day);
    const released = async (run: { id: string }, terms: Record<string, unknown>) =>
      publishTogether(bench.administrator, second, township.campaignId, {
        runId: run.id,
        terms: { ...openRelease, noticeDays: 5, ...terms },
      });
    const confirmed = (id: string) => bench.administrator.request('POST', `/api/publications/${id}/confirmation`);
    const read = async (id: string) =>
      (await bench.client().ok<{ release: Record<string, unknown> }>('GET', `/api/public/publications/${id}`)).release;
    try {
      on('2026-11-02');
      const first = await released(await runGrading(bench.administrator, township.campaignId), {});
      const objection = await township.clerk.ok<{ id: string }>(
        'POST',
        `/api/campaigns/${township.campaignId}/own-objections`,
        { body: { statement: '评议卡由一人代填', contact: null } },
      );
      on('2026-11-10');
      await second.ok('POST', `/api/objections/${objection.id}/ruling`, {
        body: { ruling: 'upheld', answer: '经查属实，隔离该批评议卡' },
      });

      const between = await runGrading(bench.administrator, township.campaignId);
      const { body } = await propose(bench.administrator, 'impose');
      expect(await act(second, body.id, 'confirmation')).toMatchObject({ status: 200, body: { ballots: pile } });
      // Nor is a result that was computed before released anew.
      expect(
        await bench.administrator.request('POST', publications, { body: { runId: between.id, terms: openRelease } }),
      ).toMatchObject({ status: 409, body: { code: 'release-outdated' } });
      const run = await runGrading(bench.administrator, township.campaignId);
      expect(run).toMatchObject({ quarantined: [{ unitId: township.units.yanshang, ballots: pile }] });
      // The first one holds ballots that do not count any more.
      expect(await confirmed(first)).toMatchObject({ status: 409, body: { code: 'release-outdated' } });
      const revision = await released(run, { changeNote: '异议成立，隔离一批票后重新计算' });
      expect(await read(revision)).toMatchObject({ revision: 2, changeNote: '异议成立，隔离一批票后重新计算' });
      expect(await read(first)).toMatchObject({ state: 'superseded', objections: { upheld: 1 } });

      // Without any objection it is the same: what counts again is not in the revision.
      const lifting = await propose(bench.administrator, 'lift');
      await act(second, lifting.body.id, 'confirmation');
      on('2026-11-30');
      expect(await confirmed(revision)).toMatchObject({ status: 409, body: { code: 'release-outdated' } });
      const imposing = await propose(bench.administrator, 'impose');
      await act(second, imposing.body.id, 'confirmation');
      expect((await confirmed(revision)).status).toBe(200);
      expect(await propose(bench.administrator, 'lift')).toMatchObject({
        status: 409,
        body: { code: 'publication-confirmed' },
      });
    } finally {
      vi.restoreAllMocks();
    }
  });
});
