import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { moveBy, type CourseRecord } from '../support/record-course.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

const imported = '/api/campaign-types/classification-grading/earlier-grades';

interface Figure {
  readonly part: number;
  readonly whole: number;
  readonly percent: string | null;
  readonly status: string | null;
  readonly needMore: number;
}

interface Board {
  readonly rounds: readonly {
    readonly round: { readonly id: string };
    readonly targets: Record<string, unknown> & { readonly revision: number };
    readonly total: number;
    readonly share: Figure;
    readonly rise: Figure;
  }[];
  readonly years: readonly { readonly year: number; readonly counts: Record<string, number>; readonly share: Figure }[];
}

interface WeakUnits {
  readonly total: number;
  readonly items: readonly {
    readonly unit: { readonly name: string };
    readonly prior: string;
    readonly grade: string | null;
    readonly change: number | null;
    readonly helpers: readonly {
      readonly kind: string;
      readonly name: string;
      readonly unit: { name: string } | null;
    }[];
  }[];
}

/** Grades of earlier years, the targets of a round, and the units that were weak when it began (S1.6, S1.7, S1.18). */
describe.each(databaseKinds())('rounds and years, on %s', (kind) => {
  let bench: Bench;
  let township: Township;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const send = (file: string, query = '', who: Client = bench.administrator) =>
    who.upload(`${imported}/import${query}`, 'grades.csv', file);
  const board = (who: Client = bench.administrator) =>
    who.ok<Board>('GET', `/api/campaigns/${township.campaignId}/round-board`);
  const weak = (query = '', who: Client = bench.administrator) =>
    who.ok<WeakUnits>('GET', `/api/campaigns/${township.campaignId}/weak-units${query}`);

  describe('an import of earlier grades', () => {
    it('has a template whose grades are chosen from a list', async () => {
      const file = await bench.administrator.request('GET', `${imported}/import-template?format=xlsx&lang=zh-CN`);
      const [sheet, help] = await readWorkbook(file.raw);
      expect(sheet?.data[0]).toEqual(['组织代码', '年度', '等级', '得分']);
      expect(help?.data.find(([title]) => title === '等级')).toContain('好 / 较好 / 一般 / 较差');
    });

    it('names every faulty cell and stores nothing', async () => {
      const answer = await send(
        [
          '组织代码,年度,等级,得分',
          '3301001,2011,优秀,90',
          '9999,2011,好,',
          '3301001,2999,好,100.5',
          '3301002,2010,较差,',
          '3301002,2010,好,',
        ].join('\n'),
      );
      expect([answer.status, answer.body['code']]).toEqual([422, 'import-invalid']);
      const errors = answer.body['errors'] as { pointer: string; code: string; params: { cell: string } }[];
      expect(errors.map(({ code, params }) => `${params.cell} ${code}`)).toEqual([
        'C2 not-a-choice',
        'B4 out-of-range',
        'D4 invalid-score',
      ]);
      const later = await send('组织代码,年度,等级\n9999,2011,好\n3301002,2010,较差\n3301002,2010,好\n');
      expect(
        (later.body['errors'] as { code: string; params: { cell: string } }[]).map(
          ({ code, params }) => `${params.cell} ${code}`,
        ),
      ).toEqual(['B4 duplicate-year', 'A2 not-a-choice']);
      expect(await bench.administrator.ok('GET', imported)).toMatchObject({ total: 0 });
    });

    it('says what it would do, does it, and replaces what is there of the same year', async () => {
      const file = '组织代码,年度,等级,得分\n3301001,2010,较差,55.5\n3301001,2011,一般,65\n3301002,2011,较差,\n';
      expect((await send(file, '?dryRun=true')).body).toMatchObject({ rows: 3, created: 3, dryRun: true });
      expect(await bench.administrator.ok('GET', imported)).toMatchObject({ total: 0 });
      expect((await send(file)).body).toMatchObject({ rows: 3, created: 3, updated: 0, unchanged: 0 });
      expect((await send('code,year,grade,score\n3301001,2010,poor,52\n3301001,2011,Average,65\n')).body).toMatchObject(
        {
          created: 0,
          updated: 1,
          unchanged: 1,
        },
      );
      const { items } = await bench.administrator.ok<{
        items: { year: number; grade: string; score: string | null }[];
      }>('GET', `${imported}?year=2010`);
      expect(items).toMatchObject([{ year: 2010, grade: 'poor', score: '52.00' }]);
    });

    it('is of an office’s own units; others see what they reach', async () => {
      expect((await send('code,year,grade\n3301001,2011,good\n', '', township.assessor)).status).toBe(403);
      expect(await township.viewer.ok('GET', imported)).toMatchObject({ total: 0 });
      expect(await township.clerk.ok('GET', imported)).toMatchObject({ total: 2 });
    });
  });

  it('shows before any result what a round starts from, and how many are needed', async () => {
    const { rounds, years } = await board();
    expect(rounds).toMatchObject([
      {
        targets: { shareGrades: ['good', 'fairly-good'], sharePercent: '75', risePercent: '10', revision: 0 },
        total: 2,
        share: { part: 0, whole: 2, percent: null, status: null, needMore: 2 },
        rise: { part: 0, whole: 2, percent: null, status: null, needMore: 1 },
      },
    ]);
    expect(years).toMatchObject([
      { year: 2010, counts: { poor: 1 }, share: { part: 0, whole: 1, percent: '0.00', status: 'not-met' } },
      { year: 2011, counts: { average: 1, poor: 1 }, share: { part: 0, whole: 2 } },
    ]);
  });

  it('lists the weak units at the start with who helps them', async () => {
    const { assessor, units } = township;
    const leader = { unitId: units.township, name: '陈立', post: '乡长', kind: 'leader' };
    const { id: personId } = await bench.administrator.ok<{ id: string }>('POST', '/api/persons', { body: leader });
    const contact = await assessor.ok<CourseRecord>('POST', '/api/registers/contact-points/records', {
      body: {
        unitId: units.yanxia,
        personId,
        answers: {
          level: 'township',
          since: '2012-01-05',
          plan: '指导换届，建成示范点',
          visits: 12,
        },
      },
    });
    // A record that is still being written helps nobody.
    expect((await weak()).items.map(({ unit, helpers }) => [unit.name, helpers.length])).toEqual([
      ['岩上村', 0],
      ['岩下村', 0],
    ]);
    await moveBy([assessor], contact, { key: 'begin', from: ['draft'], to: 'active', by: 'writer' });
    const { items } = await weak('?helped=true');
    expect(items).toMatchObject([
      { unit: { name: '岩下村' }, prior: 'poor', grade: null, helpers: [{ kind: 'contact-points', name: '陈立' }] },
    ]);
    expect((await weak('?helped=false')).items.map(({ unit }) => unit.name)).toEqual(['岩上村']);
  });

  it('are listed for their year by one press, once, and assigned a leader, a department and a cadre (S1.18)', async () => {
    const { administrator } = bench;
    const { assessor } = township;
    const draw = () =>
      administrator.ok<{ listed: number }>('POST', `/api/campaigns/${township.campaignId}/weak-units/list`);
    expect(await draw()).toEqual({ listed: 2 });
    expect(await draw()).toEqual({ listed: 0 });
    const { items } = await assessor.ok<{
      items: (CourseRecord & { unit: { name: string }; period: string; answers: object })[];
    }>('GET', '/api/registers/weak-units/records?sort=name');
    expect(items.map(({ unit, period }) => `${unit.name} ${period}`).sort()).toEqual(['岩上村 2012', '岩下村 2012']);
    const record = items.find(({ unit }) => unit.name === '岩上村')!;
    const move = (who: Client, key: string, revision: number, note: string | null = null) =>
      who.request<CourseRecord>('POST', `/api/records/${record.id}/moves`, { body: { move: key, note }, revision });
    expect((await move(assessor, 'assign', record.revision)).status).toBe(422);
    const answers = {
      ...record.answers,
      problems: '班子不全',
      leader: '吴委员',
      department: '县交通局',
      cadre: '周明',
      measures: '配齐班子',
    };
    const filled = await assessor.ok<CourseRecord>('PUT', `/api/records/${record.id}`, {
      body: { answers },
      revision: record.revision,
    });
    const assigned = await move(assessor, 'assign', filled.revision);
    expect(assigned).toMatchObject({ status: 200, body: { state: 'assigned' } });
    const helped = (await weak('?helped=true')).items.find(({ unit }) => unit.name === '岩上村');
    expect(helped).toMatchObject({ helpers: [{ kind: 'weak-units', name: '吴委员' }] });
    // What came of it is decided by the office, once it is written down.
    expect((await move(administrator, 'judge', assigned.body.revision, '年底')).status).toBe(422);
    const judged = await assessor.ok<CourseRecord>('PUT', `/api/records/${record.id}`, {
      body: { answers: { ...answers, result: 'transformed' } },
      revision: assigned.body.revision,
    });
    expect(await move(administrator, 'judge', judged.revision, '年底认定')).toMatchObject({
      status: 200,
      body: { state: 'judged', ended: true },
    });
  });

  it('takes the targets that the office sets, once for each revision that was read', async () => {
    const address = `/api/campaigns/${township.campaignId}/round-targets`;
    const body = {
      shareGrades: ['good'],
      sharePercent: '50',
      riseGrades: ['average', 'poor'],
      risePercent: '60',
      tolerance: '10',
    };
    const refused = await bench.administrator.request('PUT', address, {
      body: { ...body, riseGrades: ['good', 'worst'] },
      revision: 0,
    });
    expect(refused.body).toMatchObject({
      errors: [
        { pointer: '#/riseGrades/0', code: 'not-a-choice' },
        { pointer: '#/riseGrades/1', code: 'not-a-choice' },
      ],
    });
    expect(await bench.administrator.ok('PUT', address, { body, revision: 0 })).toEqual({ ...body, revision: 1 });
    expect((await bench.administrator.request('PUT', address, { body, revision: 0 })).status).toBe(412);
    expect((await township.assessor.request('PUT', address, { body, revision: 1 })).status).toBe(403);
    expect((await board()).rounds[0]?.targets).toEqual({ ...body, revision: 1 });
  });

  it('counts at the end who has reached the aim and who has risen from the imported grade', async () => {
    const { administrator } = bench;
    const { campaignId, units, clerk, assessor } = township;
    const sheets = `/api/campaigns/${campaignId}/sheets`;
    await clerk.ok('PUT', `${sheets}/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await assessor.ok('PUT', `${sheets}/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    for (const card of await issueCards(bench, campaignId, units.yanshang, 30))
      await handIn(bench.client(), card, 'satisfied');
    await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    await runGrading(administrator, campaignId);
    const { rounds } = await board();
    expect(rounds[0]).toMatchObject({
      total: 2,
      share: { part: 1, whole: 2, percent: '50.00', status: 'met', needMore: 0 },
      // 岩下村 has no result and so has not risen.
      rise: { part: 1, whole: 2, percent: '50.00', status: 'approx', needMore: 1 },
    });
    expect((await weak('?result=risen')).items).toMatchObject([
      { unit: { name: '岩上村' }, prior: 'average', grade: 'good', change: 2 },
    ]);
    expect((await weak('?result=not-risen')).items).toMatchObject([{ unit: { name: '岩下村' }, grade: null }]);
  });

  it('counts for each who reads only the units within reach', async () => {
    expect((await board(township.clerk)).rounds[0]).toMatchObject({ total: 1, share: { part: 1, whole: 1 } });
    expect(await weak('', township.clerk)).toMatchObject({ total: 1 });
    const beyond = `/api/campaigns/${township.campaignId}`;
    expect((await township.viewer.request('GET', `${beyond}/round-board`)).status).toBe(404);
    expect((await township.viewer.request('GET', `${beyond}/weak-units`)).status).toBe(404);
  });

  it('lists a chain by its newest round, and the round after starts from the result', async () => {
    const next = await bench.administrator.ok<{ id: string }>(
      'POST',
      `/api/campaigns/${township.campaignId}/next-round`,
    );
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/rounds');
    expect(items.map(({ id }) => id)).toEqual([next.id]);
    const { rounds } = await bench.administrator.ok<Board>('GET', `/api/campaigns/${next.id}/round-board`);
    expect(rounds.map(({ round }) => round.id)).toEqual([township.campaignId, next.id]);
    expect(rounds[1]).toMatchObject({ total: 2, rise: { whole: 0 } });
  });

  it('is an office’s in the territorial line to give and to take: who guides a unit only reads', async () => {
    const { units } = township;
    const { AccountsService } = await import('@pingyi/backend/testing');
    await bench.app.get(AccountsService).create(null, {
      username: 'guide',
      displayName: 'guide',
      role: 'administrator',
      unitId: units.elsewhere,
      password: administratorPassword,
    });
    const guide = await bench.client().signIn('guide', administratorPassword);
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', `${imported}?q=3301001`);
    const address = `/api/earlier-grades/${items[0]?.id}`;
    expect((await guide.request('DELETE', address)).status).toBe(404);
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', `/api/units/${units.yanshang}`);
    await bench.administrator.ok('PATCH', `/api/units/${units.yanshang}`, {
      body: { guideId: units.elsewhere },
      revision,
    });
    expect(await guide.ok('GET', `${imported}?q=3301001`)).toMatchObject({ total: 2 });
    expect((await guide.request('DELETE', address)).status).toBe(403);
    expect((await send('code,year,grade\n3301001,2009,good\n', '', guide)).body).toMatchObject({
      errors: [{ pointer: '#/rows/2/unitCode', code: 'not-a-choice' }],
    });
  });

  it('takes one earlier grade back', async () => {
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', `${imported}?year=2010`);
    const address = `/api/earlier-grades/${items[0]?.id}`;
    expect((await township.assessor.request('DELETE', address)).status).toBe(403);
    await bench.administrator.ok('DELETE', address);
    expect(await bench.administrator.ok('GET', `${imported}?year=2010`)).toMatchObject({ total: 0 });
    expect((await bench.administrator.request('DELETE', address)).status).toBe(404);
  });
});
