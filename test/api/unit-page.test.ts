import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, Client, startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { pageCount } from '../support/pdf-pages.js';
import { publishTogether } from '../support/publish.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

interface Grades {
  readonly total: number;
  readonly items: readonly {
    readonly year: number;
    readonly grade: string | null;
    readonly score: string | null;
    readonly campaign: { readonly id: string } | null;
    readonly publicationId: string | null;
  }[];
}

interface Timeline {
  readonly total: number;
  readonly items: readonly { readonly subject: string; readonly text: string; readonly overdue: boolean }[];
  readonly subjects: readonly {
    readonly subject: string;
    readonly count: number;
    readonly open: number;
    readonly overdue: number;
  }[];
}

/** All about one unit on one page, for itself and for those above it. */
describe.each(databaseKinds())('the page of a unit, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let page: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { administrator } = bench;
    const { campaignId, units, clerk, assessor, enterer, verifier } = township;
    page = `/api/units/${units.yanshang}`;
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
    const fact = await enterer.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/facts`, {
      body: {
        unitId: units.yanshang,
        kind: 'election-overdue',
        months: 3,
        source: '组织科',
        documentNo: '7',
        detail: '换届推迟三个月',
      },
    });
    await verifier.ok('POST', `/api/facts/${fact.id}/verification`, { body: { decision: 'verified' } });
    await assessor.ok('POST', '/api/registers/inspections/records', {
      body: {
        unitId: units.yanshang,
        answers: {
          'inspected-on': '2012-05-08',
          way: 'unannounced',
          inspectors: '督查组两人',
          seen: '台账不全',
          finding: '三个月没有开展活动',
          kind: 'work',
          deadline: '2012-06-08',
        },
      },
    });
    await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    await runGrading(administrator, campaignId);
    await administrator.upload(
      '/api/campaign-types/classification-grading/earlier-grades/import',
      'grades.csv',
      'code,year,grade,score\n3301001,2010,average,61\n3301001,2011,fairly-good,81.5\n',
    );
  });
  afterAll(() => bench?.close());

  it('has its grades over the years, the latest first, those that were imported among them', async () => {
    const { items } = await township.clerk.ok<Grades>('GET', `${page}/grades`);
    expect(items.map(({ year, grade, score, campaign }) => [year, grade, score, campaign?.id ?? null])).toEqual([
      [2012, 'good', expect.any(String), township.campaignId],
      [2011, 'fairly-good', '81.50', null],
      [2010, 'average', '61.00', null],
    ]);
    expect(await township.clerk.ok('GET', `${page}/grades?page=2&pageSize=2`)).toMatchObject({
      total: 3,
      items: [{ year: 2010 }],
    });
  });

  it('keeps back the median of a kind of which too few have a score (A3)', async () => {
    const { results } = await township.clerk.ok<{ results: { dimensions: Record<string, unknown>[] }[] }>(
      'GET',
      `${page}/dimensions`,
    );
    expect(results[0]?.dimensions).toEqual([
      { group: 'self', score: '95.00', median: null, count: null },
      { group: 'mass', score: '100.00', median: null, count: null },
      { group: 'superior', score: '92.00', median: null, count: null },
      { group: null, score: expect.any(String) as unknown, median: null, count: null },
    ]);
  });

  it('tells the median once five of the kind have a score', async () => {
    const { Database } = await import('@pingyi/backend/testing');
    const database = bench.app.get(Database);
    const [run] = await database.select<{ id: string }>(
      "SELECT id FROM grading_run WHERE campaign_id = ? AND state = 'succeeded'",
      [township.campaignId],
    );
    // Villages of a larger county, with outcomes as a run leaves them.
    for (const [at, score] of ['60.00', '70.00', '80.00', '91.00'].entries()) {
      const unitId = `00000000-0000-4000-8000-00000000000${at}`;
      await database.writeStatement(
        `INSERT INTO campaign_subject (campaign_id, unit_id, unit_code, unit_name, unit_type, parent_name, path, guide_path)
         VALUES (?, ?, ?, 'x', 'village', '', '/x/', '')`,
        [township.campaignId, unitId, `x${at}`],
      );
      const document = JSON.stringify({ groups: { superior: { score } } });
      await database.writeStatement(
        "INSERT INTO outcome (run_id, unit_id, status, score, document) VALUES (?, ?, 'FINAL', ?, ?)",
        [run?.id ?? '', unitId, score, document],
      );
    }
    const { results } = await township.clerk.ok<{ results: { dimensions: Record<string, unknown>[] }[] }>(
      'GET',
      `${page}/dimensions`,
    );
    const [self, , superior] = results[0]?.dimensions ?? [];
    expect(self).toMatchObject({ group: 'self', median: null });
    expect(superior).toEqual({ group: 'superior', score: '92.00', median: '80.00', count: 5 });
  });

  it('has what happened by time and by subject, what is overdue before the rest', async () => {
    const all = await township.assessor.ok<Timeline>('GET', `${page}/timeline`);
    expect(all.items.map(({ subject }) => subject).sort()).toEqual(['facts', 'inspections']);
    expect(all.subjects).toMatchObject([
      { subject: 'inspections', count: 1, open: 1, overdue: 1 },
      { subject: 'facts', count: 1, open: 0, overdue: 0 },
    ]);
    expect((await township.assessor.ok<Timeline>('GET', `${page}/timeline?open=yes`)).items).toMatchObject([
      { subject: 'inspections', overdue: true },
    ]);
    expect((await township.assessor.ok<Timeline>('GET', `${page}/timeline?subject=facts`)).items).toMatchObject([
      { text: '换届推迟三个月' },
    ]);
  });

  it('shows no facts to who may not read facts', async () => {
    const { items, subjects } = await township.clerk.ok<Timeline>('GET', `${page}/timeline`);
    expect([...items, ...subjects].filter(({ subject }) => subject === 'facts')).toEqual([]);
  });

  it('shows to who reads no ledger what was published, and nothing before', async () => {
    const { UnitGrades } = await import('@pingyi/backend/testing');
    const service = bench.app.get(UnitGrades);
    const reader = { scopePath: '/', permissions: new Set(['units.read']) } as unknown as Parameters<
      typeof service.of
    >[0];
    expect(await service.of(reader, township.units.yanshang)).toEqual([]);
    const { AccountsService } = await import('@pingyi/backend/testing');
    await bench.app.get(AccountsService).create(null, {
      username: 'second',
      displayName: 'second',
      role: 'administrator',
      unitId: null,
      password: administratorPassword,
    });
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/grading-runs`,
    );
    const published = await publishTogether(
      bench.administrator,
      await new Client(bench.app).signIn('second', administratorPassword),
      township.campaignId,
      { runId: items[0]?.id ?? '' },
    );
    expect(await service.of(reader, township.units.yanshang)).toMatchObject([
      { year: 2012, grade: 'good', publicationId: published },
    ]);
    expect((await township.clerk.ok<Grades>('GET', `${page}/grades`)).items[0]?.publicationId).toBe(published);
  });

  it('is for the unit itself and for those above it', async () => {
    const places = ['grades', 'dimensions', 'timeline', 'page.pdf'];
    for (const place of places) {
      expect((await township.clerk.request('GET', `${page}/${place}`)).status, place).toBe(200);
      expect((await township.assessor.request('GET', `${page}/${place}`)).status, place).toBe(200);
      expect((await township.viewer.request('GET', `${page}/${place}`)).status, place).toBe(404);
      // A village is not above its neighbour, nor above its township.
      expect((await township.clerk.request('GET', `/api/units/${township.units.yanxia}/${place}`)).status).toBe(404);
      expect((await township.clerk.request('GET', `/api/units/${township.units.township}/${place}`)).status).toBe(404);
    }
  });

  it('is printed on two pages at most, however much there is', async () => {
    const few = await township.clerk.request('GET', `${page}/page.pdf?lang=en`);
    expect(few.raw.subarray(0, 5).toString()).toBe('%PDF-');
    for (let number = 0; number < 60; number++)
      await township.assessor.ok('POST', '/api/registers/visits/records', {
        body: { unitId: township.units.yanshang, answers: {} },
      });
    const many = await township.clerk.request('GET', `${page}/page.pdf?lang=zh-CN`);
    expect(await pageCount(many.raw)).toBe(2);
  });
});
