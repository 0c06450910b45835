import { AccountsService, Clock } from '@pingyi/backend/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { move, nominationSheet } from '../support/commendation.js';
import { databaseKinds } from '../support/databases.js';
import { endOf } from '../support/jobs.js';
import { readPages } from '../support/pdf-pages.js';
import { publishTogether } from '../support/publish.js';
import { buildTownship, handIn, issueCards, openCampaign, runGrading, type Township } from '../support/township.js';

interface Reason {
  readonly code: string;
  readonly what: string;
  readonly day: string | null;
}
interface Row {
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly rank: number | null;
  readonly score: string | null;
  readonly state: string;
  readonly isSubstitute: boolean;
  readonly isNext: boolean;
  readonly award: string | null;
  readonly reasons: readonly string[];
  readonly notice: { readonly stage: string; readonly postedOn: string; readonly endsOn: string } | null;
  readonly certificate: number | null;
  readonly caseRecord: string | null;
}
interface Notices {
  readonly items: readonly {
    readonly postedOn: string;
    readonly endsOn: string;
    readonly shifts: readonly object[];
    readonly units: readonly { readonly name: string }[];
  }[];
}

const villages = [
  'code,name,type,level,parentCode,residents,partyMembers',
  '3301003,岩前村,village,village,3301,200,20',
  '3301004,岩后村,village,village,3301,200,20',
  '3301005,岩左村,village,village,3301,200,20',
  '3301006,岩右村,village,village,3301,200,20',
  '3301007,岩中村,village,village,3301,200,2',
].join('\n');
/** 1 to 7 October are free in 2026, and Saturday the 10th is worked in their stead. */
const october = [
  ...['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'].map((day) => ({
    day,
    kind: 'holiday',
    name: '国庆节',
  })),
  { day: '2026-10-10', kind: 'workday', name: '国庆节调休' },
];
const codeOf = ({ status, body }: { status: number; body: unknown }) => {
  const { code, errors } = body as { code?: string; errors?: { code: string }[] };
  return [status, code, ...(errors ?? []).map((error) => error.code)];
};

describe.each(databaseKinds())('a commendation from its candidates to its certificates, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let office: Client;
  let other: Client;
  let id: string;
  let campaign: string;
  const unit: Record<string, string> = {};

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    office = bench.administrator;
    other = await bench.secondAdministrator();
    await office.upload('/api/units/import', 'units.csv', villages);
    const { items } = await office.ok<{ items: { id: string; name: string }[] }>('GET', '/api/units?pageSize=200');
    for (const found of items) unit[found.name] = found.id;
    await office.ok('PUT', '/api/working-calendar/2026', { body: { days: october } });
    const scheme = { minValid: 3, minTurnout: '0.01', minRecognition: 50 };
    ({ id } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '七一表彰', campaignType: 'commendation', asOf: '2012-06-30', scheme },
    }));
    campaign = `/api/campaigns/${id}`;
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => bench?.close());

  const on = (day: string) => vi.spyOn(bench.app.get(Clock), 'today').mockReturnValue(day);
  const nominate = (names: readonly string[], field: string | null = 'farming', to = campaign) =>
    office.request('POST', `${to}/nominations`, {
      body: { kind: 'units', ids: names.map((name) => unit[name]), field },
    });
  const rows = async () => (await office.ok<{ items: Row[] }>('GET', `${campaign}/award-rows?pageSize=200`)).items;
  const standings = async () =>
    (await rows()).map(({ unit: { name }, rank, score, state, isSubstitute, isNext }) => [
      name,
      rank,
      score,
      isSubstitute ? 'substitute' : state,
      ...(isNext ? ['next'] : []),
    ]);
  const publish = async () => {
    const { items } = await office.ok<{ items: { id: string }[] }>('GET', `${campaign}/grading-runs`);
    return publishTogether(office, other, id, { runId: items[0]?.id ?? '' });
  };
  const object = (name: string) =>
    office.request<{ id: string }>('POST', `${campaign}/objections`, {
      body: { unitId: unit[name], statement: '集体收入虚报' },
    });
  const notices = async () => (await office.ok<Notices>('GET', `${campaign}/notices`)).items;

  it('says before anybody is nominated what grades, facts and registers speak against', async () => {
    await office.upload(
      '/api/campaign-types/classification-grading/earlier-grades/import',
      'grades.csv',
      'code,year,grade\n3301005,2011,poor\n3301001,2011,good\n',
    );
    const graded = await openCampaign(office, township.units.township);
    const fact = await township.enterer.ok<{ id: string }>('POST', `/api/campaigns/${graded}/facts`, {
      body: {
        unitId: unit['岩右村'],
        kind: 'mass-petition',
        date: '2012-03-01',
        source: '信访局',
        documentNo: '7',
        detail: '查实',
      },
    });
    const check = async () => {
      const ids = ['岩上村', '岩左村', '岩右村', '岩中村'].map((name) => unit[name]);
      const { items } = await office.ok<{ items: { id: string; standing: { reasons: Reason[] } }[] }>(
        'POST',
        `${campaign}/nomination-checks`,
        { body: { kind: 'units', ids } },
      );
      return ids.map((asked) =>
        items.find((one) => one.id === asked)?.standing.reasons.map(({ code, what, day }) => [code, what, day]),
      );
    };
    const members = ['few-members', '', null];
    expect(await check()).toEqual([[], [['unit-grade', 'poor', null]], [], [members]]);
    // It counts once a second person has verified it.
    await township.verifier.ok('POST', `/api/facts/${fact.id}/verification`, { body: { decision: 'verified' } });
    expect((await check())[2]).toEqual([['fact', 'mass-petition', '2012-03-01']]);
    expect(codeOf(await nominate(['岩上村', '岩左村', '岩中村']))).toEqual([
      422,
      'not-eligible',
      'not-eligible-unit-grade',
      'not-eligible-few-members',
    ]);
  });

  it('nominates by field up to what the office lets be, and enters the grade of the unit', async () => {
    const { certificate } = await office.ok<{ certificate: object }>('GET', `${campaign}/award-settings`);
    const settings = { mostNominated: { farming: 4 }, leastMembers: 3, certificate };
    const set = (body: object, revision: number) =>
      office.request<{ revision: number }>('PUT', `${campaign}/award-settings`, { body, revision });
    expect((await set(settings, 0)).body).toMatchObject({ revision: 1, mostNominated: { farming: 4 } });
    expect(codeOf(await set(settings, 0))).toEqual([412, 'revision-stale']);
    expect(codeOf(await set({ ...settings, mostNominated: { nowhere: 1 } }, 1))).toEqual([
      422,
      'validation-failed',
      'not-a-choice',
    ]);
    expect(codeOf(await set({ ...settings, certificate: { ...certificate, body: '{姓名}同志' } }, 1))).toEqual([
      422,
      'validation-failed',
      'placeholder-unknown',
    ]);
    expect((await nominate(['岩上村', '岩下村', '岩前村', '岩后村'])).body).toEqual({ candidates: 4 });
    expect(codeOf(await nominate(['岩樟']))).toEqual([422, 'validation-failed', expect.any(String)]);
    await set({ ...settings, mostNominated: { farming: 3 } }, 1);
    expect(codeOf(await nominate(['岩后村']))).toEqual([409, 'over-quota', 'over-quota']);
    expect(await office.ok('GET', `${campaign}/subjects/${unit['岩上村']}/inputs`)).toMatchObject({
      field: 'farming',
      values: { unitGrade: 'good' },
    });
    const { revision } = await office.ok<{ revision: number }>('GET', `${campaign}/inputs`);
    await office.ok('PUT', `${campaign}/inputs`, { body: { context: { quota: { farming: 2 } } }, revision });
    const { fields } = await office.ok<{ fields: { code: string }[] }>('GET', `${campaign}/awards`);
    expect(fields.find(({ code }) => code === 'farming')).toMatchObject({
      places: 2,
      mostNominated: 3,
      nominated: 4,
      awarded: 0,
      title: { 'zh-CN': '发展先锋（乡镇、村、城郊居民区）' },
    });
    expect(codeOf(await office.request('DELETE', `${campaign}/nominations/${unit['岩左村']}`))[0]).toBe(404);
  });

  it('ranks them, and lets people decide between equals', async () => {
    for (const to of ['PUBLISHED', 'OPEN']) expect((await move(office, id, to)).status).toBe(200);
    expect(codeOf(await nominate(['岩上村']))).toEqual([409, 'immutable']);
    for (const [name, overall] of [
      ['岩上村', 'satisfied'],
      ['岩下村', 'fairly-satisfied'],
      ['岩前村', 'fairly-satisfied'],
      ['岩后村', 'basically-satisfied'],
    ] as const) {
      const sheet = `${campaign}/sheets/achievement/${unit[name]}`;
      const { revision } = await township.assessor.ok<{ revision: number }>('GET', sheet);
      await township.assessor.ok('PUT', sheet, { body: { answers: nominationSheet(), action: 'submit' }, revision });
      for (const card of await issueCards(bench, id, unit[name] ?? '', 5, 'recognition'))
        expect((await handIn(bench.client(), card, overall)).status).toBe(201);
    }
    await move(office, id, 'CLOSED');
    await runGrading(office, id);
    // 0.6 · 89.50 for the achievement, and 0.4 · 100, 80 and 60.
    expect(await standings()).toEqual([
      ['岩上村', 1, '93.70', 'awarded'],
      ['岩下村', 2, '85.70', 'pending'],
      ['岩前村', 2, '85.70', 'pending'],
      ['岩后村', 4, '77.70', 'not-awarded', 'next'],
    ]);
    expect(codeOf(await move(office, id, 'NOTICE'))).toEqual([
      409,
      'step-hindered',
      'ties-waiting',
      'result-unpublished',
    ]);
    await office.ok('POST', `${campaign}/tie-decisions`, {
      body: { tiedIds: [unit['岩下村'], unit['岩前村']], chosenIds: [unit['岩下村']], reason: '党委会研究' },
    });
    await runGrading(office, id);
    expect(await standings()).toEqual([
      ['岩上村', 1, '93.70', 'awarded'],
      ['岩下村', 2, '85.70', 'awarded'],
      ['岩前村', 2, '85.70', 'not-awarded', 'next'],
      ['岩后村', 4, '77.70', 'not-awarded'],
    ]);
  });

  it('posts the list for five days on which the office works, and names what shifts them', async () => {
    const publication = await publish();
    on('2026-09-30');
    const shifts = [
      { kind: 'holiday', name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
      { kind: 'workday', name: '国庆节调休', from: '2026-10-10', to: '2026-10-10' },
    ];
    // The day of posting is not counted: 8, 9, 10, 12 and 13 October are.
    const days = { postedOn: '2026-09-30', endsOn: '2026-10-13', shifts };
    expect(await office.ok('GET', `${campaign}/awards`)).toMatchObject({ notice: { workingDays: 5, ...days } });
    expect((await move(office, id, 'NOTICE')).status).toBe(200);
    expect(await notices()).toMatchObject([{ ...days, units: [{ name: '岩上村' }, { name: '岩下村' }] }]);
    expect(await bench.client().ok('GET', `/api/public/publications/${publication}`)).toMatchObject({
      notice: { ...days, units: ['岩上村', '岩下村'] },
    });
    // What runs keeps its days, whatever is announced later.
    await office.ok('PUT', '/api/working-calendar/2026', { body: { days: [] } });
    expect(await notices()).toMatchObject([days]);
    await office.ok('PUT', '/api/working-calendar/2026', { body: { days: october } });
    expect(codeOf(await object('岩后村'))).toEqual([422, 'validation-failed', 'not-a-choice']);
    const { body } = await object('岩上村');
    on('2026-10-14');
    expect((await move(office, id, 'OBJECTION')).status).toBe(200);
    expect(codeOf(await object('岩下村'))).toEqual([409, 'immutable']);
    expect(codeOf(await move(office, id, 'SUBSTITUTE'))).toEqual([
      409,
      'step-hindered',
      'objections-waiting',
      'nobody-to-post',
    ]);
    await other.ok('POST', `/api/objections/${body.id}/ruling`, { body: { ruling: 'upheld', answer: '收入虚报属实' } });
  });

  it('takes the place away with its reason, and gives who follows a notice of its own', async () => {
    for (const [method, what] of [
      ['POST', 'certificates'],
      ['POST', 'award-cases'],
      ['GET', 'nominations.ndjson'],
      ['GET', 'nomination-forms.pdf'],
    ] as const) {
      const options = method === 'POST' ? { body: {} } : {};
      expect(codeOf(await office.request(method, `${campaign}/${what}`, options))).toEqual([409, 'awards-not-final']);
    }
    await runGrading(office, id);
    await publish();
    on('2026-10-16');
    expect((await move(office, id, 'SUBSTITUTE')).status).toBe(200);
    const all = await rows();
    expect(all.map(({ unit: { name }, state, isSubstitute }) => [name, state, isSubstitute])).toEqual([
      ['岩上村', 'removed', false],
      ['岩下村', 'awarded', false],
      ['岩前村', 'awarded', true],
      ['岩后村', 'not-awarded', false],
    ]);
    expect(all[0]?.reasons.at(-1)).toBe('收入虚报属实');
    expect(all.map(({ notice }) => notice && [notice.stage, notice.postedOn, notice.endsOn])).toEqual([
      ['NOTICE', '2026-09-30', '2026-10-13'],
      ['NOTICE', '2026-09-30', '2026-10-13'],
      ['SUBSTITUTE', '2026-10-16', '2026-10-23'],
      null,
    ]);
    on('2026-10-24');
    for (const to of ['OBJECTION', 'CONFIRMED']) expect((await move(office, id, to)).status).toBe(200);
  });

  it('hands out certificates whose numbers stay, each on a page of its own', async () => {
    on('2026-10-26');
    const print = async (body: object) => {
      const started = await office.request<{ id: string }>('POST', `${campaign}/certificates`, { body });
      expect(started.status).toBe(202);
      const { id: job } = await endOf(office, started.body.id);
      return readPages((await office.request('GET', `/api/jobs/${job}/file`)).raw);
    };
    const pages = await print({});
    expect(pages.map(({ size: [across = 0, up = 0] }) => across > up)).toEqual([true, true]);
    expect(pages[0]?.text).toContain('荣誉证书');
    expect(pages[0]?.text).toContain('岩下村:在2012年度“七一表彰”中成绩突出,被评为“发展先锋”。');
    expect(pages[0]?.text).toContain('2026年10月26日编号:2012-001');
    expect(pages[1]?.text).toMatch(/岩前村.*2012-002/);
    const again = await print({ unitIds: [unit['岩前村']] });
    expect(again.map(({ text }) => /2012-\d+/.exec(text)?.[0])).toEqual(['2012-002']);
    const refused = await office.request('POST', `${campaign}/certificates`, { body: { unitIds: [unit['岩上村']] } });
    expect(codeOf(refused)).toEqual([422, 'validation-failed', 'not-a-choice']);
  });

  it('goes out as a list, as forms, and as a file that the office above takes', async () => {
    const csv = (await office.request('GET', `${campaign}/award-list?format=csv`)).raw.toString();
    expect(csv).toContain('"发展先锋","发展先锋（乡镇、村、城郊居民区）",2,"岩前村","3301003"');
    expect(csv).toContain('"异议成立，取消"');
    const forms = await readPages((await office.request('GET', `${campaign}/nomination-forms.pdf`)).raw);
    expect(forms.map(({ text }) => /岩.村\(\d+\)/.exec(text)?.[0])).toEqual(['岩下村(3301002)', '岩前村(3301003)']);
    const file = (await office.request('GET', `${campaign}/nominations.ndjson`)).raw.toString();
    const { id: above } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '县级表彰', campaignType: 'commendation', asOf: '2012-06-30' },
    });
    const take = (content: string, query = '') =>
      office.upload(`/api/campaigns/${above}/nominations/import${query}`, 'nominations.ndjson', content);
    expect(codeOf(await take(file.replace('85.70', '99.99')))).toEqual([422, 'import-invalid', 'nominations-changed']);
    const report = { candidates: 2, taken: 2, unknown: [], notEligible: [], unknownFields: [] };
    expect((await take(file, '?dryRun=true')).body).toMatchObject({ ...report, dryRun: true });
    expect(await office.ok('GET', `/api/campaigns/${above}/award-rows`)).toMatchObject({ total: 0 });
    expect((await take(file)).body).toMatchObject({ ...report, campaignName: '七一表彰', dryRun: false });
    expect(await office.ok('GET', `/api/campaigns/${above}/award-rows`)).toMatchObject({
      items: [
        { unit: { name: '岩下村' }, field: 'farming', state: 'nominated' },
        { unit: { name: '岩前村' }, field: 'farming', state: 'nominated' },
      ],
    });
    expect(codeOf(await nominate(['岩下村'], 'nowhere', `/api/campaigns/${above}`))).toEqual([
      422,
      'validation-failed',
      'not-a-choice',
    ]);
  });

  it('enters the library of cases, once, with award, field and deeds', async () => {
    const keep = (body: object) => office.ok('POST', `${campaign}/award-cases`, { body });
    expect(await keep({ unitIds: [unit['岩下村']] })).toEqual({ made: 1 });
    expect(await keep({})).toEqual({ made: 1 });
    expect(await keep({})).toEqual({ made: 0 });
    const record = (await rows()).find(({ unit: { name } }) => name === '岩下村')?.caseRecord;
    expect(await office.ok('GET', `/api/records/${record}`)).toMatchObject({
      unit: { name: '岩下村' },
      answers: {
        case: '岩下村：发展先锋',
        award: '发展先锋',
        year: 2012,
        campaign: '七一表彰',
        field: '发展先锋（乡镇、村、城郊居民区）',
        deeds: nominationSheet()['deeds'],
      },
    });
  });

  it('tells an office nothing of units beyond its reach', async () => {
    await bench.app.get(AccountsService).create(null, {
      username: 'elsewhere',
      displayName: 'elsewhere',
      role: 'administrator',
      unitId: township.units.elsewhere,
      password: administratorPassword,
    });
    const elsewhere = await bench.client().signIn('elsewhere', administratorPassword);
    const { id: theirs } = await elsewhere.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '另一乡表彰', campaignType: 'commendation', asOf: '2012-06-30' },
    });
    const body = { kind: 'units', ids: [unit['岩左村']] };
    expect(await elsewhere.ok('POST', `/api/campaigns/${theirs}/nomination-checks`, { body })).toEqual({ items: [] });
    const added = await elsewhere.request('POST', `/api/campaigns/${theirs}/nominations`, {
      body: { ...body, field: null },
    });
    expect(codeOf(added)).toEqual([422, 'validation-failed', 'not-a-choice']);
  });

  it('nominates persons as well, and gives each the grade of his unit', async () => {
    const { id: worker } = await office.ok<{ id: string }>('POST', '/api/persons', {
      body: { unitId: unit['岩上村'], name: '林桂兰', post: '支部书记', kind: 'secretary' },
    });
    const { id: poor } = await office.ok<{ id: string }>('POST', '/api/persons', {
      body: { unitId: unit['岩左村'], name: '陈立', post: '支部书记', kind: 'secretary' },
    });
    const { id: about } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '优秀党务工作者', campaignType: 'commendation', asOf: '2012-06-30' },
    });
    const add = (ids: readonly string[], kindOf = 'persons') =>
      office.request('POST', `/api/campaigns/${about}/nominations`, { body: { kind: kindOf, ids, field: 'farming' } });
    expect(codeOf(await add([worker, poor]))).toEqual([422, 'not-eligible', 'not-eligible-unit-grade']);
    expect((await add([worker])).body).toEqual({ candidates: 1 });
    // A campaign is about units or about persons.
    expect(codeOf(await add([unit['岩上村'] ?? ''], 'units'))).toEqual([422, 'validation-failed', 'not-a-choice']);
    expect(await office.ok('GET', `/api/campaigns/${about}/award-rows`)).toMatchObject({
      items: [
        { unit: { name: '林桂兰 · 岩上村 · 支部书记' }, belongsTo: 'Yanzhang', standing: { grade: { grade: 'good' } } },
      ],
    });
    const taken = await office.request('DELETE', `/api/campaigns/${about}/nominations/${worker}`);
    expect(taken.status).toBe(204);
    expect(await office.ok('GET', `/api/campaigns/${about}/award-rows`)).toMatchObject({ total: 0 });
  });
});
