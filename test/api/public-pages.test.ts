import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
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

const circle = { unitIds: [], roles: [], withCode: true };
const hostile = '评议"><script>alert(1)</script>&$&';

describe.each(databaseKinds())('public pages, as the server draws them, on %s', (kind) => {
  let bench: Bench;
  let confirming: Client;
  let township: Township;
  let runId: string;

  const release = (terms: Record<string, unknown>, title?: string) =>
    publishTogether(bench.administrator, confirming, township.campaignId, {
      runId,
      terms: { ...openRelease, ...terms },
      ...(title === undefined ? {} : { title }),
    });
  const withdraw = (id: string) => withdrawTogether(bench.administrator, confirming, id, '计票有误');
  const open = (path: string, headers: Record<string, string> = {}, client = bench.client()) =>
    client.request('GET', path, { headers: { 'accept-language': 'en', accept: 'text/html', ...headers } });
  const page = async (path: string, headers: Record<string, string> = {}) => (await open(path, headers)).raw.toString();
  const unitPage = (id: string) => `/results/${id}/units/${township.units.yanshang}`;

  beforeAll(async () => {
    bench = await startBench(kind);
    confirming = await bench.secondAdministrator();
    township = await buildTownship(bench);
    const { campaignId, units } = township;
    for (const card of await issueCards(bench, campaignId, units.yanshang, 30))
      await handIn(bench.client(), card, '', { answers: { overall: 'satisfied' } });
    await township.clerk.ok('PUT', `/api/campaigns/${campaignId}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await township.assessor.ok('PUT', `/api/campaigns/${campaignId}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    runId = (await runGrading(bench.administrator, campaignId)).id;
  });
  afterAll(() => bench?.close());

  it('hold what the API tells, before any script has come, in three languages', async () => {
    const id = await release({});
    const { row } = (await bench
      .client()
      .ok('GET', `/api/public/publications/${id}/outcomes/${township.units.yanshang}`)) as {
      row: { score: string };
    };
    const [list, result, unit] = [await page('/results'), await page(`/results/${id}`), await page(unitPage(id))];
    expect(list).toContain('Published results');
    expect(list).toContain(`/results/${id}`);
    expect(result).toMatch(/<html lang="en"/);
    for (const text of ['岩上村', 'Recompute in this browser', row.score]) expect(result).toContain(text);
    expect(unit).toMatch(new RegExp(`name="description" content="${row.score} points, grade `));
    expect(unit).toMatch(/property="og:title" content="岩上村/);
    expect(await page(unitPage(id), { 'accept-language': 'zh-TW,zh;q=0.8' })).toContain(`總分 ${row.score} 分`);
    expect(await page(`${unitPage(id)}?lang=zh-CN`)).toContain(`总分 ${row.score} 分`);
    await withdraw(id);
  });

  it('run no script that stands in a title, and are read again only when they have changed', async () => {
    const id = await release({}, hostile);
    const first = await open(`/results/${id}`);
    const html = first.raw.toString();
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('<title>评议&#34;&#62;&#60;script&#62;');
    const etag = first.headers['etag'] as string;
    expect((await open(`/results/${id}`, { 'if-none-match': etag })).status).toBe(304);
    await withdraw(id);
    const gone = await open(`/results/${id}`, { 'if-none-match': etag });
    expect([gone.status, gone.raw.toString().includes('岩上村')]).toEqual([410, false]);
  });

  it('show nothing of a circle, whoever is signed in, nor what a level leaves out', async () => {
    const limited = await release({ audience: 'circle', circle });
    for (const path of [`/results/${limited}`, unitPage(limited)]) {
      const answered = await open(path, {}, bench.administrator);
      expect([answered.status, answered.raw.toString().includes('岩上村')]).toEqual([403, false]);
    }
    expect(await page('/results')).not.toContain(limited);
    await withdraw(limited);
    const scores = await release({ content: 'scores' });
    expect((await open(unitPage(scores))).status).toBe(403);
    await withdraw(scores);
    const grades = await release({ content: 'grades' });
    const standings = (await bench.client().ok('GET', `/api/public/publications/${grades}/standings`)) as {
      all: { units: number; meanScore: string | null };
    };
    expect([standings.all.units > 0, standings.all.meanScore]).toEqual([true, null]);
    await withdraw(grades);
  });

  it('tell how the units did by superior and kind, the mean rounded half up (N1)', async () => {
    const id = await release({});
    const client = bench.client();
    const { all, superiors, kinds } = (await client.ok('GET', `/api/public/publications/${id}/standings`)) as {
      all: Standing;
      superiors: (Standing & { name: string })[];
      kinds: Standing[];
    };
    const { items } = (await client.ok('GET', `/api/public/publications/${id}/outcomes?pageSize=200`)) as {
      items: { score: string | null; grade: string | null }[];
    };
    const hundredths = items.flatMap(({ score }) => (score === null ? [] : [BigInt(score.replace('.', ''))]));
    const sum = hundredths.reduce((total, one) => total + one, 0n);
    const mean = (2n * sum + BigInt(hundredths.length)) / (2n * BigInt(hundredths.length));
    expect(all.meanScore?.replace('.', '')).toBe(String(mean).padStart(3, '0'));
    expect(all.units).toBe(items.length);
    for (const division of [superiors, kinds])
      expect(division.reduce((total, { units }) => total + units, 0)).toBe(items.length);
    expect(all.ungraded).toBe(items.filter(({ grade }) => grade === null).length);
    await withdraw(id);
  });

  it('say at a wrong address that there is nothing', async () => {
    expect((await open('/results/7')).status).toBe(404);
    expect((await open('/results/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await open('/somewhere')).raw.toString()).toContain('There is no such page');
  });
});

interface Standing {
  readonly units: number;
  readonly ungraded: number;
  readonly meanScore: string | null;
}
