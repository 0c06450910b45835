import { digestOf } from '@pingyi/plugin-sdk/verification';
import { unzipSync } from 'fflate';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { publishTogether, withdrawTogether } from '../support/publish.js';
import { runCommand } from '../support/server.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

interface Publication {
  readonly id: string;
  readonly packageDigest: string;
  readonly withdrawnAt: string | null;
}

describe.each(databaseKinds())('published results, on %s', (kind) => {
  let bench: Bench;
  let confirming: Client;
  let township: Township;
  let runId: string;
  let published: Publication;

  beforeAll(async () => {
    bench = await startBench(kind);
    confirming = await bench.secondAdministrator();
    township = await buildTownship(bench);
    const { campaignId, units } = township;
    for (const card of await issueCards(bench, campaignId, units.yanshang, 30))
      await handIn(bench.client(), card, '', { answers: { overall: 'satisfied', comment: '路灯修得及时' } });
    await township.clerk.ok('PUT', `/api/campaigns/${campaignId}/sheets/self/${units.yanshang}`, {
      body: { answers: selfAnswers(), action: 'submit' },
      revision: 0,
    });
    await township.assessor.ok('PUT', `/api/campaigns/${campaignId}/sheets/superior/${units.yanshang}`, {
      body: { answers: superiorAnswers(92), action: 'submit' },
      revision: 0,
    });
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    ({ id: runId } = await runGrading(bench.administrator, campaignId));
  });
  afterAll(() => bench?.close());

  const publications = async () =>
    (
      await bench.administrator.ok<{ items: Publication[] }>(
        'GET',
        `/api/campaigns/${township.campaignId}/publications`,
      )
    ).items;
  const publish = async (title?: string): Promise<Publication> => {
    const body = { runId, ...(title && { title }) };
    const id = await publishTogether(bench.administrator, confirming, township.campaignId, body);
    return (await publications()).find((publication) => publication.id === id) as Publication;
  };
  const anybody = () => bench.client();
  const publicAddress = (rest = '') => `/api/public/publications/${published.id}${rest}`;

  it('shows nothing to the public before somebody publishes it', async () => {
    expect(await anybody().ok('GET', '/api/public/publications')).toMatchObject({ items: [], total: 0 });
    expect((await anybody().request('GET', `/api/public/publications/${runId}`)).status).toBe(404);
  });

  it('is published by the office alone', async () => {
    for (const somebody of [township.clerk, township.assessor, township.viewer]) {
      expect(
        (await somebody.request('POST', `/api/campaigns/${township.campaignId}/publications`, { body: { runId } }))
          .status,
      ).toBe(403);
    }
    expect(
      (await anybody().request('POST', `/api/campaigns/${township.campaignId}/publications`, { body: { runId } }))
        .status,
    ).toBe(401);
  });

  it('is published once at a time, and says who asked for it', async () => {
    published = await publish('岩樟乡分类定级结果');
    expect(published).toMatchObject({ runId, publishedBy: 'Root', withdrawnAt: null });
    expect(
      await confirming.request('POST', `/api/campaigns/${township.campaignId}/publications`, { body: { runId } }),
    ).toMatchObject({ status: 409, body: { code: 'already-published' } });
  });

  it('is found by title, read without an account, and says how it was graded', async () => {
    const found = await anybody().ok<{ items: { id: string }[] }>(
      'GET',
      `/api/public/publications?q=${encodeURIComponent('岩樟')}`,
    );
    expect(found.items.map(({ id }) => id)).toEqual([published.id]);
    expect(await anybody().ok('GET', `/api/public/publications?q=${encodeURIComponent('没有')}`)).toMatchObject({
      items: [],
    });
    expect(await anybody().ok('GET', publicAddress())).toMatchObject({
      title: '岩樟乡分类定级结果',
      campaign: { asOf: '2012-04-30' },
      newerId: null,
      run: 1,
      plugin: { id: 'classification-grading' },
      type: { grades: [{ code: 'good' }, { code: 'fairly-good' }, {}, {}] },
      counts: { good: 1 },
      package: { digest: published.packageDigest },
    });
  });

  it('lists grades by unit, sorted, searched and paged, and explains one step by step', async () => {
    const { items, total } = await anybody().ok<{ items: { unit: { id: string; name: string } }[]; total: number }>(
      'GET',
      publicAddress('/outcomes?sort=-score&pageSize=1'),
    );
    expect(total).toBe(2);
    expect(items).toMatchObject([{ unit: { name: '岩上村' }, grade: 'good', status: 'FINAL' }]);
    expect(await anybody().ok('GET', publicAddress(`/outcomes?q=${encodeURIComponent('岩下')}`))).toMatchObject({
      items: [{ unit: { name: '岩下村' } }],
      total: 1,
    });
    expect(await anybody().ok('GET', publicAddress('/outcomes?grade=good'))).toMatchObject({ total: 1 });
    const explained = await anybody().ok<{ trace: unknown[] }>(
      'GET',
      publicAddress(`/outcomes/${township.units.yanshang}`),
    );
    expect(explained.trace.length).toBeGreaterThan(3);
    expect((await anybody().request('GET', publicAddress(`/outcomes/${township.units.elsewhere}`))).status).toBe(404);
  });

  it('names no person', async () => {
    const texts = await Promise.all(
      ['', '/outcomes', `/outcomes/${township.units.yanshang}`].map(async (rest) =>
        (await anybody().request('GET', publicAddress(rest))).raw.toString(),
      ),
    );
    expect(texts.join('')).not.toMatch(/路灯|assessor-1|clerk|林桂兰|Root/);
  });

  it('hands out the package that was published, the same bytes every time, and it verifies', async () => {
    const [first, second] = await Promise.all([
      anybody().request('GET', publicAddress('/package.zip')),
      anybody().request('GET', publicAddress('/package.zip')),
    ]);
    expect(first.raw.equals(second.raw)).toBe(true);
    expect(first.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(first.raw.length),
    });
    expect(digestOf(first.raw)).toBe(published.packageDigest);
    const manifest = JSON.parse(Buffer.from(unzipSync(first.raw)['manifest.json'] ?? []).toString()) as unknown;
    expect(manifest).toMatchObject({ publication: { id: published.id, title: '岩樟乡分类定级结果' } });
    const folder = await mkdtemp(join(tmpdir(), 'pingyi-published-'));
    await writeFile(join(folder, 'package.zip'), first.raw);
    expect(await runCommand(['verify', join(folder, 'package.zip')])).toMatchObject({ code: 0 });
    await rm(folder, { recursive: true });
  });

  it('points from an older publication to a newer one of the same campaign', async () => {
    const { campaignId } = township;
    const older = published;
    ({ id: runId } = await runGrading(bench.administrator, campaignId));
    const newer = await publish();
    expect(await anybody().ok('GET', publicAddress())).toMatchObject({ newerId: newer.id });
    published = newer;
    expect(await anybody().ok('GET', publicAddress())).toMatchObject({ newerId: null, title: '分类定级' });
    published = older;
  });

  it('can be withdrawn with a reason, which everybody with the link is told; what was published stays recorded', async () => {
    const withdraw = (body: unknown) =>
      bench.administrator.request('POST', `/api/publications/${published.id}/withdrawal`, { body });
    expect((await withdraw({ reason: '  ' })).status).toBe(422);
    expect(
      (await township.clerk.request('POST', `/api/publications/${published.id}/withdrawal`, { body: { reason: 'x' } }))
        .status,
    ).toBe(403);
    await withdrawTogether(bench.administrator, confirming, published.id, '计票有误，更正后重新公布');
    expect((await withdraw({ reason: 'again' })).status).toBe(410);
    for (const rest of ['', '/outcomes', `/outcomes/${township.units.yanshang}`, '/package.zip']) {
      expect(await anybody().request('GET', publicAddress(rest))).toMatchObject({
        status: 410,
        body: { code: 'publication-withdrawn', detail: '计票有误，更正后重新公布' },
      });
    }
    expect(await anybody().ok('GET', '/api/public/publications')).toMatchObject({ total: 1 });
    expect(await bench.administrator.ok('GET', `/api/campaigns/${township.campaignId}/publications`)).toMatchObject({
      total: 2,
      items: [{ withdrawnAt: null }, { withdrawalReason: '计票有误，更正后重新公布' }],
    });
  });

  it('needs a computed campaign and a run of it', async () => {
    const { campaignId } = township;
    await bench.administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, {
      body: { to: 'OPEN', reason: '补评' },
    });
    expect(
      await bench.administrator.request('POST', `/api/campaigns/${campaignId}/publications`, { body: { runId } }),
    ).toMatchObject({ status: 409, body: { code: 'campaign-not-computed' } });
    const other = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: 'Other', campaignType: 'classification-grading', asOf: '2012-04-30' },
    });
    expect(
      (await bench.administrator.request('POST', `/api/campaigns/${other.id}/publications`, { body: { runId } }))
        .status,
    ).toBe(404);
  });
});
