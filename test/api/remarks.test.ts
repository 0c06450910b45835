import { parse } from 'csv-parse/sync';
import { Database, DisclosedCounts } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { publishTogether } from '../support/publish.js';
import { buildTownship, handIn, issueCards, runGrading, type Township } from '../support/township.js';

interface Remark {
  readonly id: string;
  readonly unit: { readonly id: string; readonly name: string };
  readonly question: { readonly name: string; readonly title: Readonly<Record<string, string>> };
  readonly text: string;
  readonly mark: string | null;
  readonly topics: readonly string[];
  readonly recordId: string | null;
  readonly revision: number;
}
interface RemarkPage {
  readonly items: readonly Remark[];
  readonly total: number;
  readonly manageable: boolean;
}
interface Counts {
  readonly total: number;
  readonly marks: Readonly<Record<string, number>>;
  readonly topics: readonly { readonly id: string; readonly count: number }[];
  readonly townships: readonly { readonly name: string; readonly count: number }[];
  readonly coverage: { readonly collected: number; readonly withheld: number; readonly waiting: number } | null;
}
interface Topic {
  readonly id: string;
  readonly revision: number;
  readonly title: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

const written = [
  '低保没有评上，请打13800138000',
  '村口的路灯不亮',
  '王书记不管事，身份证三三二五二六一九六〇〇一〇一一二三四',
  '=HYPERLINK("http://example.com","点我")',
  '<img src=x onerror=alert(1)>',
  '好\u202Egpj.exe 👍🏽',
  '100%满意',
  '没见林桂兰来过组里',
];

const inOrder = (one: string, other: string): number => (one < other ? -1 : 1);

/** What residents write on ballots is read by unit and question, and tells of nobody (S1.3, security A3, decision 39). */
describe.each(databaseKinds())('remarks, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let administrator: Client;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    ({ administrator } = bench);
    await vote(township.units.yanshang, [...written, '']);
    await vote(township.units.yanxia, ['只有四张', '第二张', '第三张', '第四张']);
  });
  afterAll(() => bench?.close());

  async function vote(unitId: string, comments: readonly string[]): Promise<void> {
    const cards = await issueCards(bench, township.campaignId, unitId, comments.length);
    for (const [at, card] of cards.entries()) {
      const comment = comments[at];
      const answers = { overall: 'satisfied', ...(comment && { comment }) };
      expect((await handIn(bench.client(), card, 'satisfied', { answers })).status).toBe(201);
    }
  }
  const move = (to: string, reason?: string) =>
    administrator.ok('POST', `/api/campaigns/${township.campaignId}/transitions`, {
      body: { to, ...(reason && { reason }) },
    });
  const address = (rest = '') => `/api/campaigns/${township.campaignId}/remarks${rest}`;
  const list = (who: Client, query = '') => who.ok<RemarkPage>('GET', address(`?pageSize=200${query}`));
  const counts = (who: Client) => who.ok<Counts>('GET', address('/counts'));
  const textsOf = async (who: Client, query = '') =>
    (await list(who, query)).items.map(({ text }) => text).sort(inOrder);
  const stored = () => bench.app.get(Database).select<Record<string, unknown>>('SELECT * FROM remark');
  const find = async (part: string): Promise<Remark> => {
    const { items } = await list(administrator, `&q=${encodeURIComponent(part)}`);
    return items[0] ?? expect.fail(`no remark with ${part}`);
  };
  const voteLater = async (comments: readonly string[], below: readonly string[] = []) => {
    await move('OPEN', '补评');
    await vote(township.units.yanshang, comments);
    await vote(township.units.yanxia, below);
    await move('CLOSED');
    expect(await runGrading(administrator, township.campaignId)).toMatchObject({ state: 'succeeded' });
  };

  it('are nothing before a run, and nothing of a run that is not stored', async () => {
    await move('CLOSED');
    expect(await list(administrator)).toMatchObject({ total: 0 });
    const seen: number[] = [];
    const failing = vi.spyOn(bench.app.get(DisclosedCounts), 'replace').mockImplementationOnce(async () => {
      // The remarks lie there, and nobody reads them.
      seen.push((await stored()).length, (await list(administrator)).total);
      throw new Error('power cut');
    });
    expect(await runGrading(administrator, township.campaignId)).toMatchObject({ state: 'failed' });
    expect(seen).toEqual([written.length, 0]);
    failing.mockRestore();
    expect(await stored()).toEqual([]);
  });

  it('come with a run, of groups above the floor, with unit and question', async () => {
    expect(await runGrading(administrator, township.campaignId)).toMatchObject({ state: 'succeeded' });
    const { items, total } = await list(administrator);
    expect(total).toBe(written.length);
    expect(new Set(items.map(({ unit }) => unit.name))).toEqual(new Set(['岩上村']));
    expect(items[0]?.question).toMatchObject({ name: 'comment' });
    expect(await counts(administrator)).toMatchObject({
      total: written.length,
      townships: [{ name: 'Yanzhang', count: written.length }],
      coverage: { collected: 1, withheld: 1, waiting: 0 },
    });
  });

  it('hold no name and no number, also in the bytes of the database', async () => {
    const kept: readonly (string | undefined)[] = [
      '低保没有评上，请打⟦phone⟧',
      '村口的路灯不亮',
      '⟦name⟧书记不管事，身份证⟦id⟧',
      written[3],
      written[4],
      '好gpj.exe 👍🏽',
      written[6],
      '没见⟦name⟧来过组里',
    ];
    expect(new Set(await textsOf(administrator))).toEqual(new Set(kept));
    expect(JSON.stringify(await stored())).not.toMatch(/13800138000|三三二五二六|王书记|\u202e/);
  });

  it('lead to no ballot: no time, no id of it, and no order of theirs', async () => {
    const rows = await stored();
    expect(Object.keys(rows[0] ?? {}).filter((name) => /ballot|collector|_at$|_on$|time/.test(name))).toEqual([]);
    const ballots = await bench.app.get(Database).select<{ id: string }>('SELECT id FROM ballot');
    expect(rows.filter(({ id }) => ballots.some((ballot) => ballot.id === id))).toEqual([]);
    const { items } = await list(administrator);
    expect(items.map(({ id }) => id)).toEqual(items.map(({ id }) => id).sort());
  });

  it('are marked, many at once; what another has marked meanwhile stays, and the log tells how many', async () => {
    const [light, link] = [await find('路灯'), await find('HYPERLINK')];
    const mark = (remarks: readonly Pick<Remark, 'id' | 'revision'>[], as: string | null) =>
      administrator.ok<{ marked: number; refused: unknown[] }>('POST', address('/marks'), {
        body: { mark: as, remarks: remarks.map(({ id, revision }) => ({ id, revision })) },
      });
    expect(await mark([light], 'problem')).toEqual({ marked: 1, refused: [] });
    expect(await mark([light, link], 'improper')).toEqual({
      marked: 1,
      refused: [{ id: light.id, code: 'revision-stale' }],
    });
    expect(await textsOf(administrator, '&mark=problem')).toEqual([light.text]);
    const { items } = await administrator.ok<{ items: { action: string; detail: unknown }[] }>('GET', '/api/audit');
    expect(items[0]).toMatchObject({ action: 'remark.marked', detail: { mark: 'improper', remarks: 1 } });
    expect(JSON.stringify(items)).not.toContain('HYPERLINK');
  });

  it('that are improper are counted and not shown to those who do not manage the campaign', async () => {
    const { assessor } = township;
    expect(await textsOf(assessor, '&mark=improper')).toEqual([]);
    expect(await list(assessor)).toMatchObject({ total: written.length - 1, manageable: false });
    expect(await counts(assessor)).toMatchObject({ marks: { improper: 1, problem: 1 }, coverage: null });
    expect((await assessor.request('POST', address('/marks'), { body: { mark: null, remarks: [] } })).status).toBe(403);
  });

  it('are read within reach, and by the unit itself once the result is public', async () => {
    const { viewer, clerk } = township;
    expect((await viewer.request('GET', address())).status).toBe(404);
    expect(await list(clerk)).toMatchObject({ total: 0 });
    const { items } = await administrator.ok<{ items: { id: string }[] }>(
      'GET',
      `/api/campaigns/${township.campaignId}/grading-runs`,
    );
    const confirming = await bench.secondAdministrator();
    await publishTogether(administrator, confirming, township.campaignId, { runId: items[0]?.id ?? '' });
    expect(await list(clerk)).toMatchObject({ total: written.length - 1 });
  });

  it.each([
    ['低保', 1],
    ['路', 1],
    ['HYPERlink', 1],
    ['100%', 1],
    ['%', 1],
    ['没有的词', 0],
  ])('are found by what stands in them: %s', async (q, found) => {
    expect(await list(administrator, `&q=${encodeURIComponent(q)}`)).toMatchObject({ total: found });
  });

  it('are about the topics whose words they hold, also after the words were changed', async () => {
    const { items: topics } = await administrator.ok<{ items: Topic[] }>('GET', '/api/remark-topics');
    const roads = topics.find(({ title }) => title['zh-CN'] === '道路水电') ?? expect.fail('no topic of roads');
    expect(await textsOf(administrator, `&topic=${roads.id}`)).toEqual(['村口的路灯不亮']);
    expect((await township.assessor.request('PUT', `/api/remark-topics/${roads.id}`, { body: roads })).status).toBe(
      403,
    );
    const change = (revision: number) =>
      administrator.request('PUT', `/api/remark-topics/${roads.id}`, {
        body: { title: roads.title, words: ['满意'] },
        revision,
      });
    expect((await change(roads.revision)).status).toBe(200);
    expect((await change(roads.revision)).status).toBe(412);
    const [, other] = topics;
    const remove = (revision: number) =>
      administrator.request('DELETE', `/api/remark-topics/${other?.id}`, { revision });
    expect((await remove(9)).status).toBe(412);
    expect((await remove(1)).status).toBe(204);
    await vi.waitFor(
      async () => expect(await textsOf(administrator, `&topic=${roads.id}`)).toEqual(['100%满意']),
      5_000,
    );
    expect((await counts(administrator)).topics).toContainEqual({ id: roads.id, count: 1 });
  });

  it('become a file in which nothing runs', async () => {
    const csv = await administrator.request('GET', address('/export?format=csv'));
    const rows = parse(csv.raw, { bom: true, columns: true }) as Record<string, string>[];
    const texts = rows.map((row) => row['意见']);
    expect(texts).toContain(`'${written[3]}`);
    expect(texts).toContain('低保没有评上，请打［电话］');
    expect(csv.raw.toString()).not.toContain('\u202e');
    expect((await administrator.request('GET', address('/export?format=xlsx&lang=en&mark=none'))).status).toBe(200);
  });

  it('become a problem that the unit puts right, in other words than theirs', async () => {
    const remark = await find('身份证');
    const make = (problem: string) =>
      township.assessor.request<{ recordId: string; errors?: { code: string }[] }>(
        'POST',
        address(`/${remark.id}/problem`),
        { body: { problem } },
      );
    const copied = await make(`群众说：${remark.text}`);
    expect(copied).toMatchObject({ status: 422, body: { errors: [{ code: 'remark-carried-over' }] } });
    const made = await make('村干部服务群众不主动');
    expect(made.status).toBe(201);
    expect(await township.assessor.ok('GET', `/api/records/${made.body.recordId}`)).toMatchObject({
      unit: { id: township.units.yanshang },
      answers: { problem: '村干部服务群众不主动', source: 'mass' },
    });
    expect((await make('村干部服务群众不主动')).status).toBe(409);
    expect((await find('身份证')).recordId).toBe(made.body.recordId);
  });

  it('of a single late ballot that says nothing of the unit as a whole wait, too', async () => {
    const database = bench.app.get(Database);
    const before = await list(administrator);
    const ofUnit = `(SELECT id FROM collector WHERE unit_id = '${township.units.yanshang}')`;
    await database.writeStatement(
      `INSERT INTO ballot (collector_id, id, form_version_id, answers, received_on)
       SELECT collector_id, ?, form_version_id, ?, received_on FROM ballot WHERE collector_id IN ${ofUnit} LIMIT 1`,
      ['f'.repeat(32), JSON.stringify({ comment: '总体不评' })],
    );
    await database.writeStatement(`UPDATE collector SET counted = counted + 1 WHERE id IN ${ofUnit}`);
    await voteLater([]);
    expect(await list(administrator)).toEqual(before);
  });

  it('that come late wait until enough have come; what was there stays as it was', async () => {
    const before = await list(administrator);
    await voteLater(['迟来的一条', '迟来的两条']);
    expect(await list(administrator)).toEqual(before);
    expect((await counts(administrator)).coverage).toMatchObject({ collected: 1, waiting: 1 });
    await voteLater(['迟来的三条', '', ''], ['第五张']);
    expect(await list(administrator)).toMatchObject({ total: before.total + 4 + 5 });
    // The clerk of the one village reads nothing of the other; the township above reads both.
    expect(await list(township.assessor, `&q=${encodeURIComponent('第五张')}`)).toMatchObject({ total: 1 });
    expect(await list(township.clerk, `&q=${encodeURIComponent('第五张')}`)).toMatchObject({ total: 0 });
    expect(await textsOf(administrator, '&mark=problem')).toEqual(['村口的路灯不亮']);
  });

  it('wait for others also where nothing was shown before; what a run left behind that is gone is taken over', async () => {
    const database = bench.app.get(Database);
    await database.writeStatement('DELETE FROM remark_door');
    await database.writeStatement("UPDATE remark SET run_id = 'gone'");
    await voteLater(['又迟来的一条', '又迟来的两条']);
    expect(await textsOf(administrator, `&unitId=${township.units.yanshang}`)).toEqual([]);
    expect(await textsOf(administrator)).toEqual(['第三张', '第二张', '第五张', '第四张', '只有四张'].sort(inOrder));
  });
});
