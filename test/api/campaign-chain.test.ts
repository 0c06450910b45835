import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

interface Ledger {
  readonly items: readonly {
    readonly unit: { readonly name: string; readonly id: string };
    readonly score: string | null;
    readonly grade: string | null;
    readonly status: string;
    readonly groups: Readonly<Record<string, { readonly score: string | null }>>;
    readonly reasons: readonly { readonly code: string }[];
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
}

describe.each(databaseKinds())('one campaign from its forms to the ledger, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  const campaign = () => `/api/campaigns/${township.campaignId}`;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  it('counts ballots of single-use cards: 70/20/8/2 and 5 who do not know', async () => {
    const votes = { satisfied: 70, 'fairly-satisfied': 20, 'basically-satisfied': 8, dissatisfied: 2, unknown: 5 };
    const cards = await issueCards(bench, township.campaignId, township.units.yanshang, 120);
    const answers = Object.entries(votes).flatMap(([option, count]) => Array<string>(count).fill(option));
    const statuses = await Promise.all(
      answers.map(async (option, index) => (await handIn(bench.client(), cards[index] ?? cards[0]!, option)).status),
    );
    expect(statuses.every((status) => status === 201)).toBe(true);
    const { items } = await bench.administrator.ok<{ items: { unit: { name: string }; ballots: unknown[] }[] }>(
      'GET',
      `${campaign()}/participation`,
    );
    expect(items.find(({ unit }) => unit.name === '岩上村')?.ballots).toEqual([
      {
        key: 'mass',
        roster: 300,
        issued: 120,
        attended: null,
        received: 105,
        required: { of: 'ballots', count: 30 },
        paper: null,
        assisted: null,
        enough: true,
      },
    ]);
  });

  it('takes the self-assessment from the unit’s own clerk only', async () => {
    const sheet = `${campaign()}/sheets/self/${township.units.yanshang}`;
    expect((await township.assessor.request('GET', sheet)).status).toBe(403);
    const incomplete = await township.clerk.request<{ errors: { pointer: string; code: string }[] }>('PUT', sheet, {
      body: { answers: { 'setup-score': 9 }, action: 'submit' },
      revision: 0,
    });
    expect(incomplete.status).toBe(422);
    expect(incomplete.body.errors).toContainEqual({ pointer: '#/answers/setup-basis', code: 'required' });
    await township.clerk.ok('PUT', sheet, { body: { answers: { 'setup-score': 9 }, action: 'save' }, revision: 0 });
    expect(
      (await township.clerk.request('PUT', sheet, { body: { answers: selfAnswers(), action: 'submit' }, revision: 0 }))
        .status,
    ).toBe(412);
    const submitted = await township.clerk.ok('PUT', sheet, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 1,
    });
    expect(submitted).toMatchObject({ state: 'submitted', total: '95' });
  });

  it('takes the superiors’ sheets, one per rater: mean of 92, 94 and 90', async () => {
    for (const [index, total] of [92, 94, 90].entries()) {
      const sheet = `${campaign()}/sheets/superior/${township.units.yanshang}`;
      const submitted = await township.assessors[index]?.ok('PUT', sheet, {
        body: { answers: superiorAnswers(total), action: 'submit' },
        revision: 0,
      });
      expect(submitted).toMatchObject({ total: String(total) });
    }
    expect(
      (
        await township.clerk.request('PUT', `${campaign()}/sheets/superior/${township.units.yanshang}`, {
          body: { answers: superiorAnswers(99), action: 'submit' },
          revision: 0,
        })
      ).status,
    ).toBe(403);
  });

  it('lets a second person verify facts, never the one who entered them (I18)', async () => {
    const body = {
      unitId: township.units.yanxia,
      kind: 'discipline-case',
      date: '2010-04-30',
      source: '县纪委',
      documentNo: '2010-12',
      detail: '案件',
    };
    const fact = await township.enterer.ok<{ id: string }>('POST', `${campaign()}/facts`, { body });
    expect(
      (await township.enterer.request('POST', `/api/facts/${fact.id}/verification`, { body: { decision: 'verified' } }))
        .status,
    ).toBe(403);
    expect(
      await township.verifier.ok('POST', `/api/facts/${fact.id}/verification`, { body: { decision: 'verified' } }),
    ).toMatchObject({ state: 'verified' });
    expect(
      (
        await township.verifier.request('POST', `/api/facts/${fact.id}/verification`, {
          body: { decision: 'rejected' },
        })
      ).body,
    ).toMatchObject({ code: 'fact-already-decided' });
    const missing = await township.enterer.request('POST', `${campaign()}/facts`, {
      body: { ...body, date: undefined },
    });
    expect(missing.body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '#/date', code: 'required' }],
    });
  });

  it('refuses to grade before the campaign is closed', async () => {
    const answer = await bench.administrator.request('POST', `${campaign()}/grading-runs`);
    expect([answer.status, answer.body['code']]).toEqual([409, 'campaign-not-closed']);
  });

  it('computes example ① (92.24, 好) and example ⑥ (较差 by V1) into the ledger', async () => {
    await bench.administrator.ok('POST', `${campaign()}/transitions`, { body: { to: 'CLOSED' } });
    const run = await runGrading(bench.administrator, township.campaignId);
    expect(run).toMatchObject({ state: 'succeeded', error: null });
    const ledger = await bench.administrator.ok<Ledger>('GET', `${campaign()}/ledger?sort=-score`);
    const row = (name: string) => ledger.items.find(({ unit }) => unit.name === name);
    expect(row('岩上村')).toMatchObject({
      score: '92.24',
      grade: 'good',
      status: 'FINAL',
      groups: { mass: { score: '90.80' } },
    });
    expect(row('岩下村')).toMatchObject({ score: null, grade: 'poor', status: 'FINAL', reasons: [{ code: 'V1' }] });
    expect(ledger.counts).toEqual({ good: 1, poor: 1 });
  });

  it('gives the same hashes when the run is repeated (I1)', async () => {
    const [first] = (
      await bench.administrator.ok<{ items: { inputHash: string; outcomeHash: string }[] }>(
        'GET',
        `${campaign()}/grading-runs`,
      )
    ).items;
    const again = await runGrading(bench.administrator, township.campaignId);
    expect([again.inputHash, again.outcomeHash]).toEqual([first?.inputHash, first?.outcomeHash]);
  });

  it('explains the grade step by step', async () => {
    const explanation = await bench.administrator.ok<{ trace: { step: string; output: unknown }[] }>(
      'GET',
      `${campaign()}/ledger/${township.units.yanshang}`,
    );
    expect(explanation.trace.length).toBeGreaterThan(3);
    expect(JSON.stringify(explanation.trace)).toContain('92.24');
  });

  it('shows the ledger only within one’s reach', async () => {
    expect((await township.viewer.request('GET', `${campaign()}/ledger`)).status).toBe(404);
    const { items } = await township.clerk.ok<Ledger>('GET', `${campaign()}/ledger`);
    expect(items.map(({ unit }) => unit.name)).toEqual(['岩上村']);
  });

  it('sorts by the score of any group, and counts grades whatever grade is asked for', async () => {
    const { items } = await bench.administrator.ok<Ledger>(
      'GET',
      `${campaign()}/ledger?sort=-groupScore&sortGroup=mass`,
    );
    expect(items.map(({ groups }) => groups['mass']?.score)).toEqual(['90.80', null]);
    const filtered = await bench.administrator.ok<Ledger>('GET', `${campaign()}/ledger?grade=poor`);
    expect(filtered.items).toHaveLength(1);
    expect(filtered.counts).toEqual({ good: 1, poor: 1 });
  });

  it('lets those above read every sheet, and no one else', async () => {
    const { items } = await bench.administrator.ok<{ items: { id: string; group: string }[] }>(
      'GET',
      `${campaign()}/sheets?group=superior`,
    );
    expect(items).toHaveLength(3);
    const sheet = await bench.administrator.ok('GET', `/api/sheets/${items[0]?.id}`);
    expect(sheet).toMatchObject({ editable: false, reason: 'not-own', state: 'submitted' });
    expect((await township.viewer.request('GET', `/api/sheets/${items[0]?.id}`)).status).toBe(404);
  });

  it('exports the ledger as CSV with a byte order mark and as XLSX that an independent reader opens', async () => {
    const { raw } = await bench.administrator.request('GET', `${campaign()}/ledger/export?format=csv`);
    expect(raw.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = parse(raw, { bom: true }) as string[][];
    expect(rows.find((row) => row[1] === '岩上村')).toContain('92.24');
    const xlsx = await bench.administrator.request('GET', `${campaign()}/ledger/export?format=xlsx&lang=en`);
    const cells = await readSheet(xlsx.raw);
    expect(cells[0]?.[0]).toBe('Code');
    expect(cells.find((row) => row[1] === '岩上村')).toContain(92.24);
  });

  it('tells every decision with its reason, and reopens only with one', async () => {
    expect(
      (await bench.administrator.request('POST', `${campaign()}/transitions`, { body: { to: 'OPEN' } })).status,
    ).toBe(422);
    await bench.administrator.ok('POST', `${campaign()}/transitions`, {
      body: { to: 'OPEN', reason: '补录漏交的评议票' },
    });
    const { items } = await bench.administrator.ok<{ items: { to: string; reason: string | null }[] }>(
      'GET',
      `${campaign()}/decisions`,
    );
    expect(items.map(({ to }) => to)).toEqual(['PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED', 'OPEN']);
    expect(items.at(-1)?.reason).toBe('补录漏交的评议票');
  });
});
