import { readdirSync } from 'node:fs';
import { AccountsService, Database } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { endOf, type JobView } from '../support/jobs.js';
import { readPages } from '../support/pdf-pages.js';
import { buildTownship, handIn, issueCards, openCampaign, runGrading, type Township } from '../support/township.js';

interface Batch {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly revision: number;
  readonly entered: number;
  readonly voided: number;
  readonly sample: number;
  readonly toEnter: readonly number[];
  readonly toDecide: readonly number[];
  readonly compared: number;
  readonly differing: number;
  readonly ofOwnUnit: boolean;
  readonly seed: string | null;
}

const password = 'paper-of-the-village';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Paper ballots (纸质票): numbered papers, typed in by others than the unit, controlled by a sample, and then ballots like all others (I6). */
describe.each(databaseKinds())('ballots on paper, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;
  let typists: readonly [Client, Client, Client];
  let villager: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    office = bench.administrator;
    township = await buildTownship(bench);
    const typist = async (username: string, unitId: string) => {
      const account = { username, displayName: username, role: 'data-entry' as const, unitId, password };
      await bench.app.get(AccountsService).create(null, account);
      return bench.client().signIn(username, password);
    };
    const { township: unit, yanshang } = township.units;
    typists = [await typist('typist-1', unit), await typist('typist-2', unit), await typist('typist-3', unit)];
    villager = await typist('villager', yanshang);
  });
  afterAll(() => bench?.close());

  const create = (campaignId: string, papers: number, more: object = {}) =>
    office.ok<Batch>('POST', `/api/campaigns/${campaignId}/paper-batches`, {
      body: { group: 'mass', unitId: township.units.yanshang, name: '第一箱', papers, ...more },
    });
  const enter = (typist: Client, { id }: Batch, number: number | string, body: object, pass = '') =>
    typist.request<{ code?: string }>('POST', `/api/paper-batches/${id}/papers/${number}${pass}`, { body });
  const voted = (overall: string) => ({ answers: { overall } });
  const draw = ({ id }: Batch) => office.ok<Batch>('POST', `/api/paper-batches/${id}/sample`);
  const close = ({ id }: Batch) =>
    office.request<{ code?: string; outcome?: string; batch: Batch }>('POST', `/api/paper-batches/${id}/closing`);
  const see = ({ id }: Batch) => office.ok<Batch>('GET', `/api/paper-batches/${id}`);
  const counted = async (campaignId: string) =>
    (
      await bench.app
        .get(Database)
        .select<{ question_role: string; option_code: string; count: number | string }>(
          'SELECT question_role, option_code, count FROM tally WHERE campaign_id = ? ORDER BY question_role, option_code',
          [campaignId],
        )
    ).map((row) => ({ ...row, count: Number(row.count) }));
  /**
   * Types in a whole batch, has the sample typed in again, and closes it.
   * @param mistyped what the first person reads on the first paper; a third one decides then
   */
  const carryThrough = async (batch: Batch, papers: readonly object[], mistyped?: object) => {
    for (const [at, paper] of papers.entries()) {
      const read = at === 0 ? (mistyped ?? paper) : paper;
      expect((await enter(typists[0], batch, at + 1, read)).status).toBe(201);
    }
    for (const number of (await draw(batch)).toEnter)
      expect((await enter(typists[1], batch, number, papers[number - 1] ?? {}, '/second')).status).toBe(201);
    for (const number of (await see(batch)).toDecide)
      expect((await enter(typists[2], batch, number, papers[number - 1] ?? {}, '/decision')).status).toBe(201);
    return close(batch);
  };

  describe('a batch', () => {
    let batch: Batch;
    beforeAll(async () => {
      batch = await create(township.campaignId, 12);
    });

    it('is printed with a number and its check sign on every paper, how to fold it, and whom to ask', async () => {
      const job = await office.ok<JobView>('POST', `/api/paper-batches/${batch.id}/prints`, {
        body: { language: 'en', contact: 'Township office 8123' },
      });
      expect((await endOf(office, job.id)).state).toBe('succeeded');
      const pages = await readPages((await office.request('GET', `/api/jobs/${job.id}/file`)).raw);
      const numbers = pages.flatMap(({ text }) => text.match(new RegExp(`${batch.code}-\\d{4}-[A-Z]`)) ?? []);
      expect(new Set(numbers.map(String)).size).toBe(12);
      expect(pages[0]?.text).toContain('Townshipoffice8123');
      expect(pages[0]?.text).toContain('Foldthepapertwice');
    });

    it('takes a number as it is printed, and tells a slip of the pen by the check sign', async () => {
      expect(await enter(typists[0], batch, `${batch.code}-0003-I`, voted('satisfied'))).toMatchObject({
        status: 422,
        body: { errors: [{ pointer: '#/number' }] },
      });
      expect((await enter(typists[0], batch, 13, voted('satisfied'))).status).toBe(422);
      expect((await enter(typists[0], batch, 3, voted('satisfied'))).status).toBe(201);
    });

    it('takes a number once, whoever of two persons comes first', async () => {
      const answers = await Promise.all(
        [0, 1, 2].map((at) => enter(typists[at] ?? villager, batch, 5, voted('satisfied'))),
      );
      expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409, 409]);
      expect(answers.find(({ status }) => status === 409)?.body.code).toBe('paper-number-taken');
    });

    it('is typed in by nobody of the unit, who reaches it and is told why', async () => {
      expect(await enter(villager, batch, 6, voted('satisfied'))).toMatchObject({
        status: 403,
        body: { code: 'operator-of-unit' },
      });
      expect(await villager.ok<Batch>('GET', `/api/paper-batches/${batch.id}`)).toMatchObject({ ofOwnUnit: true });
      expect((await township.clerk.request('GET', `/api/paper-batches/${batch.id}`)).status).toBe(403);
    });

    it('takes what cannot be read as left out, void papers with their reason, and no answer that the form has not', async () => {
      expect((await enter(typists[0], batch, 6, { answers: {} })).status).toBe(422);
      expect((await enter(typists[0], batch, 6, { answers: {}, unreadable: ['overall'] })).status).toBe(201);
      expect((await enter(typists[0], batch, 7, { void: 'torn' })).status).toBe(201);
      expect((await enter(typists[0], batch, 8, voted('delighted'))).status).toBe(422);
      expect(await see(batch)).toMatchObject({ entered: 4, voided: 1 });
    });

    it('lets whoever has mistyped take his own paper back, and nobody else', async () => {
      const path = `/api/paper-batches/${batch.id}/papers/3`;
      expect((await typists[1].request('DELETE', path)).status).toBe(403);
      expect((await typists[0].request('DELETE', path)).status).toBe(204);
      expect((await enter(typists[1], batch, 3, voted('satisfied'))).status).toBe(201);
    });

    it('keeps a picture for those who type alone, and refuses one of 40 MB with nothing done', async () => {
      const scan = `/api/paper-batches/${batch.id}/papers/3/scan`;
      expect(
        await typists[0].upload(scan, 'huge.png', Buffer.concat([png, Buffer.alloc(40 * 1024 * 1024)])),
      ).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
      expect(await typists[0].upload(scan, 'words.txt', 'no picture')).toMatchObject({ status: 422 });
      expect(await bench.app.get(Database).select('SELECT 1 FROM paper_scan')).toEqual([]);
      const kept = await typists[0].upload<{ id: string }>(scan, 'scan.png', png);
      expect(kept.status).toBe(201);
      expect((await typists[1].request('GET', scan)).raw.equals(png)).toBe(true);
      expect((await villager.request('GET', scan)).status).toBe(403);
      for (const reader of [office, typists[0]])
        expect((await reader.request('GET', `/api/evidence/${kept.body.id}`)).status).toBe(404);
    });

    it('keeps the campaign from closing, until its office makes it void with a reason', async () => {
      const { actions } = await office.ok<{ actions: { act: string; possible: boolean; hindrances: string[] }[] }>(
        'GET',
        `/api/campaigns/${township.campaignId}`,
      );
      expect(actions).toContainEqual(
        expect.objectContaining({ act: 'close', possible: false, hindrances: ['papers-open'] }),
      );
      const reason = { body: { reason: '箱子被水浸了' } };
      expect((await office.request('POST', `/api/paper-batches/${batch.id}/void`, reason)).status).toBe(204);
      expect((await office.request('POST', `/api/paper-batches/${batch.id}/void`, reason)).status).toBe(409);
      expect((await enter(typists[0], batch, 9, voted('satisfied'))).body.code).toBe('paper-batch-state');
      expect(await bench.app.get(Database).select('SELECT 1 FROM evidence_file')).toEqual([]);
    });
  });

  describe('the control', () => {
    const papers = Array.from({ length: 12 }, () => voted('satisfied'));
    let batch: Batch;
    beforeAll(async () => {
      batch = await create(township.campaignId, 12);
      for (const [at, paper] of papers.entries()) await enter(typists[0], batch, at + 1, paper);
    });

    it('draws a sample of at least ten, whose seed draws the same papers again', async () => {
      expect((await close(batch)).body.code).toBe('paper-batch-state');
      batch = await draw(batch);
      expect(batch).toMatchObject({ state: 'CONTROL', sample: 10, seed: expect.stringMatching(/^[0-9a-f]{32}$/) });
      expect(batch.toEnter).toHaveLength(10);
      expect((await enter(typists[1], batch, 12, voted('satisfied'))).body.code).toBe('paper-batch-state');
    });

    it('has the second entry by another person, and ends with none missing', async () => {
      const [number = 0] = batch.toEnter;
      expect((await enter(typists[0], batch, number, voted('satisfied'), '/second')).body.code).toBe(
        'four-eyes-required',
      );
      expect((await close(batch)).body.code).toBe('paper-control-open');
      for (const each of batch.toEnter)
        await enter(typists[1], batch, each, voted(each === number ? 'dissatisfied' : 'satisfied'), '/second');
      expect(await see(batch)).toMatchObject({ toEnter: [], toDecide: [number], compared: 10, differing: 1 });
      expect((await close(batch)).body.code).toBe('paper-control-open');
    });

    it('shows a third person both readings, and lets nobody decide on his own', async () => {
      const { toDecide } = await see(batch);
      const [number = 0] = toDecide;
      const path = `/api/paper-batches/${batch.id}/papers/${number}/differences`;
      for (const one of typists.slice(0, 2)) expect((await one.request('GET', path)).status).toBe(403);
      expect(await typists[2].ok('GET', path)).toMatchObject({
        differences: [{ question: 'overall', first: 'satisfied', second: 'dissatisfied' }],
      });
      expect((await enter(typists[0], batch, number, voted('satisfied'), '/decision')).status).toBe(403);
      expect((await enter(typists[2], batch, number, voted('satisfied'), '/decision')).status).toBe(201);
      expect((await enter(typists[2], batch, number, voted('satisfied'), '/decision')).status).toBe(409);
    });

    it('has every paper typed in twice when more than one answer in a hundred differs', async () => {
      expect(await close(batch)).toMatchObject({ status: 200, body: { outcome: 'everything', batch: { sample: 12 } } });
      for (const number of (await see(batch)).toEnter)
        await enter(typists[1], batch, number, voted('satisfied'), '/second');
      expect(await close(batch)).toMatchObject({
        status: 200,
        body: { outcome: 'closed', batch: { state: 'COUNTED', entered: 12, compared: 12, differing: 1 } },
      });
    });

    it('leaves no answer beside a number, and no key that opens what was there', async () => {
      const rows = await bench.app
        .get(Database)
        .select<{ answers: string | null; operator_name: string }>(
          'SELECT answers, operator_name FROM paper_entry WHERE batch_id = ?',
          [batch.id],
        );
      expect(rows.length).toBe(25);
      expect(rows.filter(({ answers }) => answers !== null)).toEqual([]);
      expect(new Set(rows.map(({ operator_name: name }) => name))).toEqual(
        new Set(['typist-1', 'typist-2', 'typist-3']),
      );
      expect(readdirSync(`${bench.database.env.DATA_DIR}/paper-keys`)).toEqual([]);
    });
  });

  it('counts like the same answers by card, also where a third person had the last word', async () => {
    const votes = [...Array<string>(14).fill('satisfied'), ...Array<string>(7).fill('fairly-satisfied')];
    const [byCard, onPaper] = [
      await openCampaign(office, township.units.township),
      await openCampaign(office, township.units.township),
    ];
    const cards = await issueCards(bench, byCard, township.units.yanshang, votes.length);
    for (const [at, card] of cards.entries()) await handIn(bench.client(), card, votes[at] ?? '');
    const batch = await create(onPaper, votes.length + 1, { samplePercent: 100 });
    const done = await carryThrough(batch, [...votes.map(voted), { void: 'two-marks' }], voted('dissatisfied'));
    expect(done.body).toMatchObject({ outcome: 'closed', batch: { entered: 22, voided: 1, differing: 1 } });
    const inputs = [];
    for (const id of [byCard, onPaper]) {
      await office.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
      const run = await runGrading(office, id);
      expect(run.state).toBe('succeeded');
      inputs.push(await gradedBallots(run.id));
    }
    expect(await counted(onPaper)).toEqual(await counted(byCard));
    expect((await counted(onPaper)).length).toBeGreaterThan(0);
    expect(inputs[1]).toEqual({ ...inputs[0], issued: 22 });
    const share = { percent: 100, majority: true };
    expect(await told(onPaper)).toEqual({ participation: share, ledger: { mass: share }, results: 1 });
    expect(await told(byCard)).toEqual({ participation: null, ledger: {}, results: 0 });
  });

  it('is not counted below the papers that were typed in', async () => {
    const batch = await create(await openCampaign(office, township.units.township), 5);
    for (const number of [1, 2]) await enter(typists[0], batch, number, voted('satisfied'));
    const { revision } = await see(batch);
    const answer = await office.request<{ errors: object[] }>('PUT', `/api/paper-batches/${batch.id}/counts`, {
      body: { issued: 1, returned: 2 },
      revision,
    });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ pointer: '#/issued', code: 'below-entered' }]]);
  });

  it('has too many ballots where more papers come back than were handed out (I6)', async () => {
    const campaignId = await openCampaign(office, township.units.township);
    const batch = await create(campaignId, 20);
    await office.ok('PUT', `/api/paper-batches/${batch.id}/counts`, {
      body: { issued: 12, returned: 14 },
      revision: batch.revision,
    });
    await carryThrough(batch, [...Array<object>(12).fill(voted('satisfied')), { void: 'blank' }, { void: 'torn' }]);
    await office.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    const run = await runGrading(office, campaignId);
    expect(await gradedBallots(run.id)).toMatchObject({ issued: 10 });
    const told = await office.request('GET', `/api/campaigns/${campaignId}/ledger/${township.units.yanshang}`);
    expect(told.raw.toString()).toContain('INVALID_COUNT');
  });

  /** What is told of the share of paper beside a result. */
  const told = async (id: string) => {
    const { yanshang } = township.units;
    const live = await office.ok<{ items: { unit: { id: string }; ballots: { paper: unknown }[] }[] }>(
      'GET',
      `/api/campaigns/${id}/participation`,
    );
    const { row } = await office.ok<{ row: { paper: unknown } }>('GET', `/api/campaigns/${id}/ledger/${yanshang}`);
    const { groups } = await office.ok<{ groups: { mostlyOnPaper: number }[] }>('GET', `/api/campaigns/${id}/results`);
    return {
      participation: live.items.find(({ unit }) => unit.id === yanshang)?.ballots[0]?.paper,
      ledger: row.paper,
      results: groups[0]?.mostlyOnPaper,
    };
  };
  const gradedBallots = async (runId: string) => {
    const input = await office.ok<{
      subjects: readonly { readonly id: string; readonly ballots: Readonly<Record<string, object>> }[];
    }>('GET', `/api/grading-runs/${runId}/input`);
    return input.subjects.find(({ id }) => id === township.units.yanshang)?.ballots['mass'];
  };
});
