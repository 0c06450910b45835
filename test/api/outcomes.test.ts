import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { Clock } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRelease, publishTogether, withdrawTogether } from '../support/publish.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

type Row = Readonly<Record<string, unknown>>;

/** The table of columns in docs/integration.md: name, title in Chinese, title in English. */
const documented = readFileSync(fileURLToPath(new URL('../../docs/integration.md', import.meta.url)), 'utf8')
  .split('## Results for the yearly assessment')[1]
  ?.split('\n## ')[0]
  ?.split('\n')
  .flatMap((line) => {
    const [, name, chinese, english] = /^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|/.exec(line) ?? [];
    return name === undefined ? [] : [[name, chinese, english] as const];
  });

describe.each(databaseKinds())('what the yearly assessment takes (S1.22), on %s', (kind) => {
  let bench: Bench;
  let second: Client;
  let township: Township;
  let runId: string;

  const release = (noticeDays: number) =>
    publishTogether(bench.administrator, second, township.campaignId, {
      runId,
      terms: { ...openRelease, content: 'grades', noticeDays },
    });
  const outcomes = async (query = '', client = bench.administrator) =>
    (await client.ok<{ items: Row[]; total: number }>('GET', `/api/integration/outcomes?year=2012${query}`)).items;
  const file = (query: string, client = bench.administrator) =>
    client.request('GET', `/api/integration/outcomes/export?year=2012&${query}`);

  beforeAll(async () => {
    bench = await startBench(kind);
    second = await bench.secondAdministrator();
    township = await buildTownship(bench);
    const { campaignId, units } = township;
    const campaign = `/api/campaigns/${campaignId}`;
    for (const village of [units.yanshang, units.yanxia]) {
      for (const card of await issueCards(bench, campaignId, village, 30))
        await handIn(bench.client(), card, '', { answers: { overall: 'satisfied' } });
      await township.assessor.ok('PUT', `${campaign}/sheets/superior/${village}`, {
        body: { answers: superiorAnswers(92), action: 'submit' },
        revision: 0,
      });
    }
    await township.clerk.ok('PUT', `${campaign}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    const fact = { kind: 'mass-petition', date: '2012-03-01', source: '信访局', documentNo: '7', detail: '查实' };
    const { id } = await township.enterer.ok<{ id: string }>('POST', `${campaign}/facts`, {
      body: { ...fact, unitId: units.yanxia },
    });
    await township.verifier.ok('POST', `/api/facts/${id}/verification`, { body: { decision: 'verified' } });
    await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to: 'CLOSED' } });
    ({ id: runId } = await runGrading(bench.administrator, campaignId));
    await bench.administrator.ok('POST', `${campaign}/distinctions/service-oriented`, {
      body: { unitId: units.yanshang, granted: true, reason: '窗口服务好' },
    });
    ({ id: runId } = await runGrading(bench.administrator, campaignId));
    await bench.administrator.ok('POST', `${campaign}/rectification-proposals`);
  }, 120_000);
  afterAll(() => bench?.close());
  afterEach(() => vi.restoreAllMocks());

  it('is what was confirmed; what is on notice comes for those who manage campaigns, when they ask', async () => {
    expect(await outcomes()).toEqual([]);
    const id = await release(5);
    expect(await outcomes()).toEqual([]);
    const onNotice = await outcomes('&include=approved');
    expect(onNotice.map(({ release: state, confirmedOn }) => [state, confirmedOn])).toEqual(
      Array(2).fill(['on-notice', null]),
    );
    const refused = await township.assessor.request('GET', '/api/integration/outcomes?year=2012&include=approved');
    expect([refused.status, refused.body['code']]).toEqual([403, 'forbidden']);
    vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue('2099-01-01');
    await bench.administrator.ok('POST', `/api/publications/${id}/confirmation`);
    expect(await outcomes()).toHaveLength(2);
    await withdrawTogether(bench.administrator, second, id, '试发布');
    expect(await outcomes('&include=approved')).toEqual([]);
  });

  it('says of each unit and campaign what came out, who answers for it and what is put right', async () => {
    await release(0);
    const [good, poor] = await outcomes();
    expect(good).toMatchObject({
      year: 2012,
      unitCode: '3301001',
      unitName: '岩上村',
      unitType: 'village',
      superior: 'Yanzhang',
      subject: 'unit',
      leader: '林桂兰',
      campaign: '分类定级',
      campaignType: 'classification-grading',
      round: 1,
      asOf: '2012-04-30',
      run: 2,
      digest: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
      status: 'FINAL',
      grade: 'good',
      gradeTitle: '好',
      score: expect.stringMatching(/^\d+\.\d\d$/),
      distinctions: ['服务型党组织'],
      vetoes: [],
      rectification: 'none',
      release: 'confirmed',
      releasedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(poor).toMatchObject({
      unitCode: '3301002',
      leader: null,
      grade: 'poor',
      vetoes: ['近一年有严重群访事件'],
      rectification: 'open',
    });
    expect((await outcomes('&pageSize=1&page=2')).map(({ unitCode }) => unitCode)).toEqual(['3301002']);
    expect(await outcomes('&types=star-contest')).toEqual([]);
    expect(await outcomes('&types=star-contest,classification-grading&unitType=village')).toHaveLength(2);
    expect(await outcomes('&unitType=community')).toEqual([]);
    expect((await bench.administrator.ok<{ total: number }>('GET', '/api/integration/outcomes?year=2014')).total).toBe(
      0,
    );
    expect((await bench.administrator.request('GET', '/api/integration/outcomes?year=12')).status).toBe(422);
  });

  it('has the columns that are documented, in both languages, as JSON, CSV and workbook', async () => {
    const [row = {}] = await outcomes();
    expect(Object.keys(row).sort()).toEqual(documented?.map(([name]) => name).sort());
    for (const [language, at] of [
      ['zh-CN', 1],
      ['en', 2],
    ] as const) {
      const [titles, ...lines] = parse((await file(`format=csv&lang=${language}`)).raw, { bom: true }) as string[][];
      expect(titles).toEqual(documented?.map((column) => column[at]));
      expect(lines).toHaveLength(2);
    }
    const [, first = []] = parse((await file('format=csv')).raw, { bom: true }) as string[][];
    expect(first.slice(0, 7)).toEqual(['2012', '3301001', '岩上村', '行政村', 'Yanzhang', '单位', '林桂兰']);
    expect(first[17]).toBe(row['score']);
    const workbook = await file('format=xlsx');
    expect(workbook.headers['content-disposition']).toContain('outcomes-2012.xlsx');
    const sheet = strFromU8(unzipSync(workbook.raw)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain(`<v>${Number(row['score'])}</v>`);
  });

  it('names leaders who were appraised in person, and nobody else (S1.13)', async () => {
    const { administrator } = bench;
    const enter = async (name: string, kindOfPerson: string) =>
      (
        await administrator.ok<{ id: string }>('POST', '/api/persons', {
          body: { unitId: township.units.yanshang, kind: kindOfPerson, name, post: '岩上村党员', group: 'expert' },
        })
      ).id;
    const ids = [await enter('林书记', 'secretary'), await enter('王党员', 'member')];
    const { id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '党员民主评议', campaignType: 'mass-appraisal', asOf: '2013-04-30' },
    });
    await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { persons: { ids } } });
    for (const to of ['PUBLISHED', 'OPEN', 'CLOSED'])
      await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
    const run = await runGrading(administrator, id);
    await publishTogether(administrator, second, id, { runId: run.id });
    const found = await administrator.ok<{ items: Row[]; total: number }>('GET', '/api/integration/outcomes?year=2013');
    expect(found).toMatchObject({
      total: 1,
      items: [{ subject: 'person', unitCode: '3301001', unitName: '岩上村', leader: '林书记 · 岩上村党员' }],
    });
    expect((await administrator.request('GET', `/api/integration/campaigns/${id}/results`)).body).toMatchObject({
      code: 'about-persons',
    });
  });

  it('comes within reach alone, and by a token with the scope', async () => {
    expect(await outcomes('', township.clerk)).toMatchObject([{ unitCode: '3301001' }]);
    expect(await outcomes('', township.viewer)).toEqual([]);
    const { secret } = await bench.administrator.ok<{ secret: string }>('POST', '/api/access-tokens', {
      body: {
        name: '考核系统',
        scopes: ['outcomes:read'],
        unitId: township.units.yanxia,
        currentPassword: administratorPassword,
      },
    });
    const by = (path: string) =>
      bench.client().request('GET', `/api/integration/outcomes${path}`, {
        headers: { authorization: `Bearer ${secret}` },
      });
    expect((await by('?year=2012')).body).toMatchObject({ total: 1, items: [{ unitCode: '3301002' }] });
    expect(parse((await by('/export?year=2012&format=csv')).raw, { bom: true })).toHaveLength(2);
    expect((await by('?year=2012&include=approved')).status).toBe(403);
  });
});
