import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { publishTogether } from '../support/publish.js';
import { runCommand } from '../support/server.js';
import { buildTownship, runGrading, superiorAnswers, type Township } from '../support/township.js';

interface Decision {
  readonly id: string;
  readonly granted: boolean;
}

interface Rows {
  readonly total: number;
  readonly items: readonly {
    readonly unit: { readonly id: string };
    readonly recommendations: readonly { readonly by: string; readonly reasons: readonly string[] }[];
    readonly decisions: readonly Decision[];
  }[];
}

interface LedgerRow {
  readonly unit: { readonly id: string };
  readonly flags: readonly unknown[];
}

/** 上级推荐、可确定为服务型党组织: people decide it, no score does (S5.8). */
describe.each(databaseKinds())('a service-oriented organisation, on %s', (kind) => {
  let bench: Bench;
  let confirming: Client;
  let township: Township;
  let address: string;
  let yanshang: string;
  let yanxia: string;
  let runId: string;

  const recommended = {
    ...superiorAnswers(92),
    'recommend-service': 'yes',
    'service-conditions-reason': '便民服务室每天有人值班',
    'service-results-reason': '全年代办事项 412 件',
  };
  const assess = (assessor: Client, unitId: string, revision: number, answers: unknown, action: 'save' | 'submit') =>
    assessor.ok('PUT', `/api/campaigns/${township.campaignId}/sheets/superior/${unitId}`, {
      body: { answers, action },
      revision,
    });
  const list = (state = '') => bench.administrator.ok<Rows>('GET', `${address}${state && `?state=${state}`}`);
  const decide = (unitId: string, granted: boolean, more: Record<string, unknown> = {}) =>
    bench.administrator.request<Decision>('POST', address, {
      body: { unitId, granted, reason: '县委组织部 2012-05-02 部务会', ...more },
    });
  const unitsIn = async (state?: string) => (await list(state)).items.map(({ unit }) => unit.id);
  const ledgerRow = async (unitId: string) =>
    (
      await bench.administrator.ok<{ items: LedgerRow[] }>('GET', `/api/campaigns/${township.campaignId}/ledger`)
    ).items.find(({ unit }) => unit.id === unitId);

  beforeAll(async () => {
    bench = await startBench(kind);
    confirming = await bench.secondAdministrator();
    township = await buildTownship(bench);
    ({ yanshang, yanxia } = township.units);
    address = `/api/campaigns/${township.campaignId}/distinctions/service-oriented`;
    const [first, second] = township.assessors;
    await assess(first!, yanshang, 0, recommended, 'submit');
    // A draft saved after a submission takes nothing back.
    await assess(first!, yanshang, 1, superiorAnswers(92), 'save');
    await assess(second!, yanshang, 0, superiorAnswers(90), 'submit');
    await assess(first!, yanxia, 0, superiorAnswers(80), 'submit');
  });
  afterAll(() => bench?.close());

  it('is recommended with reasons on the sheet of a superior', async () => {
    expect(await list()).toMatchObject({
      total: 1,
      items: [
        {
          unit: { id: yanshang },
          recommendations: [{ by: 'assessor-1', reasons: ['便民服务室每天有人值班', '全年代办事项 412 件'] }],
          decisions: [],
        },
      ],
    });
    expect(await unitsIn('any')).toEqual([yanshang, yanxia]);
  });

  it('is decided once the campaign is closed, about its units alone, and about nothing that its type does not know', async () => {
    expect(await decide(yanshang, true)).toMatchObject({ status: 409, body: { code: 'immutable' } });
    await bench.administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to: 'CLOSED' },
    });
    expect(await decide(township.units.elsewhere, true)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/unitId', code: 'not-a-choice' }] },
    });
    expect(await decide(yanshang, true, { reason: ' ' })).toMatchObject({ status: 422 });
    expect((await bench.administrator.request('GET', address.replace('service-oriented', 'ten-best'))).status).toBe(
      404,
    );
  });

  it('is granted or refused with a reason, and decided again only by whoever saw the decision before', async () => {
    const granted = await decide(yanshang, true);
    expect(granted).toMatchObject({ status: 201, body: { granted: true, by: 'Root' } });
    expect(await decide(yanshang, false)).toMatchObject({
      status: 409,
      body: { code: 'distinction-already-decided' },
    });
    const first = await decide(yanxia, true);
    expect(await decide(yanxia, false, { replaces: first.body.id })).toMatchObject({ status: 201 });
    expect([await unitsIn(), await unitsIn('granted'), await unitsIn('refused')]).toEqual([[], [yanshang], [yanxia]]);
    expect((await list('refused')).items[0]?.decisions.map((decision) => decision.granted)).toEqual([false, true]);
  });

  it('cannot be entered beside the place where it is decided', async () => {
    const values = { distinctions: { 'service-oriented': { granted: true, on: '2012-05-02' } } };
    expect(
      await bench.administrator.request('PATCH', `/api/campaigns/${township.campaignId}/subjects/${yanxia}/inputs`, {
        body: { values },
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/values/distinctions', code: 'unknown-field' }] } });
  });

  it('is a flag of the outcome, with a step, and a column of the export', async () => {
    ({ id: runId } = await runGrading(bench.administrator, township.campaignId));
    expect((await ledgerRow(yanshang))?.flags).toContainEqual({ code: 'SERVICE_ORIENTED', params: {} });
    expect((await ledgerRow(yanxia))?.flags).toEqual([]);
    const { trace, distinctions } = await bench.administrator.ok<{
      trace: { step: string; output: string }[];
      distinctions: unknown[];
    }>('GET', `/api/campaigns/${township.campaignId}/ledger/${yanxia}`);
    expect(distinctions).toMatchObject([
      { code: 'service-oriented', granted: false, reason: '县委组织部 2012-05-02 部务会' },
    ]);
    expect(trace).toContainEqual(expect.objectContaining({ step: 'distinction', output: 'refused' }));
    const { raw } = await bench.administrator.request(
      'GET',
      `/api/campaigns/${township.campaignId}/ledger/export?format=csv&lang=zh-CN`,
    );
    const rows = parse(raw, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => [row['组织名称'], row['服务型党组织']])).toEqual([
      ['岩上村', '是'],
      ['岩下村', '否'],
    ]);
  });

  it('narrows the ledger and its export', async () => {
    const ledger = `/api/campaigns/${township.campaignId}/ledger`;
    const named = await bench.administrator.ok<{ total: number; items: LedgerRow[] }>(
      'GET',
      `${ledger}?flag=SERVICE_ORIENTED`,
    );
    expect([named.total, named.items.map(({ unit }) => unit.id)]).toEqual([1, [yanshang]]);
    const { raw } = await bench.administrator.request(
      'GET',
      `${ledger}/export?format=csv&lang=zh-CN&flag=SERVICE_ORIENTED`,
    );
    expect(
      (parse(raw, { bom: true, columns: true }) as Record<string, string>[]).map((row) => row['组织名称']),
    ).toEqual(['岩上村']);
  });

  it('is published, and anybody recomputes it from the package, which names no person', async () => {
    const id = await publishTogether(bench.administrator, confirming, township.campaignId, { runId });
    const published = await bench
      .client()
      .ok<{ kinds: { superiors: { id: string }[] } }>('GET', `/api/public/publications/${id}`);
    expect(published).toMatchObject({
      type: { distinctions: [{ flag: 'SERVICE_ORIENTED' }] },
      aggregate: { serviceOriented: [yanshang] },
      kinds: { unitTypes: ['village'], superiors: [{ units: 2 }] },
    });
    const { superiors } = published.kinds;
    const found = async (query: string) =>
      (
        await bench
          .client()
          .ok<{ items: { unit: { id: string } }[] }>('GET', `/api/public/publications/${id}/outcomes?${query}`)
      ).items.map(({ unit }) => unit.id);
    expect(await found('flag=SERVICE_ORIENTED')).toEqual([yanshang]);
    expect(await found(`under=${superiors[0]?.id}&unitType=village`)).toEqual([yanshang, yanxia]);
    expect(await found('unitType=community')).toEqual([]);
    const { raw } = await bench.client().request('GET', `/api/public/publications/${id}/package.zip`);
    const input = strFromU8(unzipSync(raw)['input.json']!);
    expect(input).toMatch(/"distinctions":\{"service-oriented":\{"granted":true,"on":"\d{4}-\d\d-\d\d"\}\}/);
    expect(input).not.toContain('部务会');
    const folder = await mkdtemp(join(tmpdir(), 'distinctions-'));
    try {
      await writeFile(join(folder, 'package.zip'), raw);
      expect(await runCommand(['verify', join(folder, 'package.zip')])).toMatchObject({ code: 0 });
      await writeFile(join(folder, 'input.json'), input.replaceAll('"granted":true', '"granted":false'));
      const again = JSON.parse((await runCommand(['grade', join(folder, 'input.json')])).stdout) as {
        outcomes: { flags: unknown[] }[];
      };
      expect(again.outcomes.flatMap(({ flags }) => flags)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
