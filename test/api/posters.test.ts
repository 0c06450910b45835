import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openPdf, pageCount, readText } from '../support/pdf-pages.js';
import { readQrCode } from '../support/qr-codes.js';
import { buildTownship, runGrading, type Township } from '../support/township.js';

interface GroupView {
  readonly key: string;
  readonly access: string;
  readonly formVersionId: string;
}
interface Participation {
  readonly items: readonly {
    readonly unit: { readonly id: string };
    readonly ballots: readonly { readonly received: number | null }[];
  }[];
}

/** A group that anybody may answer is reached by a poster, without cards. */
describe.each(databaseKinds())('posters on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let id: string;
  let groups: { key: string; access: string; formVersionId: string; feedsGrade?: boolean }[];
  let address: string;

  const move = (to: string) => bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
  const print = (body: Record<string, unknown>) =>
    bench.administrator.request('POST', `/api/campaigns/${id}/posters`, {
      body: { group: 'recipients', unitIds: [township.units.yanshang, township.units.yanxia], ...body },
    });

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const campaign = await bench.administrator.ok<{ id: string; revision: number; groups: GroupView[] }>(
      'POST',
      '/api/campaigns',
      { body: { name: '办事群众满意度', campaignType: 'satisfaction-survey', asOf: '2012-04-30' } },
    );
    id = campaign.id;
    groups = campaign.groups.map(({ key, formVersionId }) => ({ key, access: 'open', formVersionId }));
    await bench.administrator.ok('PATCH', `/api/campaigns/${id}`, { body: { groups }, revision: campaign.revision });
    await bench.administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
  });
  afterAll(() => bench?.close());

  it('are printed from publication on, a page for each unit, with a code that an independent decoder reads', async () => {
    expect(await print({})).toMatchObject({ status: 409, body: { code: 'campaign-not-published' } });
    await move('PUBLISHED');
    const { status, headers, raw } = await print({});
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(await pageCount(raw)).toBe(2);
    expect(await readText(raw, 1)).toContain('岩上村');
    expect(await readText(raw, 2)).toMatch(/岩下村.*不是一人一票/s);
    address = (await readQrCode(raw, 1)) ?? '';
    expect(address).toMatch(/^http:\/\/pingyi\.test\/s\/[A-Za-z0-9]{10}$/);
    expect(await readQrCode((await print({ unitIds: [township.units.yanshang], language: 'en' })).raw, 1)).toBe(
      address,
    );
    expect(await readText((await print({ language: 'en' })).raw, 1)).toContain('not one vote per person');
  });

  it.each([
    ['A4', 595, 842, 1],
    ['A3', 842, 1191, 1],
    ['stand', 595, 842, 2],
  ])('fit %s, and a stand shows its words on both faces', async (size, wide, high, faces) => {
    const { raw } = await print({ unitIds: [township.units.yanshang], size, language: 'zh-TW' });
    const page = await (await openPdf(raw)).getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([wide, high]);
    expect((await readText(raw, 1)).split('不是一人一票').length - 1).toBe(faces);
    expect(await readQrCode(raw, 1)).toBe(address);
  });

  it('are for groups that anybody may answer, and for units of the campaign', async () => {
    expect(
      await bench.administrator.request('POST', `/api/campaigns/${township.campaignId}/posters`, {
        body: { group: 'mass', unitIds: [township.units.yanshang] },
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/group', code: 'not-a-choice' }] } });
    expect(await print({ unitIds: [township.units.elsewhere] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/unitIds', code: 'not-a-choice' }] },
    });
    expect(
      (
        await township.viewer.request('POST', `/api/campaigns/${id}/posters`, {
          body: { group: 'recipients', unitIds: [township.units.yanshang] },
        })
      ).status,
    ).toBe(403);
  });

  it('lead to a form that needs no card, and what comes in is counted for the unit', async () => {
    await move('OPEN');
    const path = `/api${new URL(address).pathname.replace('/s/', '/collect/')}`;
    const door = await bench.client().ok<{ access: string; formVersion: string; unit: { name: string } }>('GET', path);
    expect(door).toMatchObject({ access: 'open', unit: { name: '岩上村' } });
    for (let count = 0; count < 6; count++) {
      const answer = await bench.client().request('POST', `${path}/responses`, {
        body: { formVersion: door.formVersion, answers: { overall: 'satisfied' } },
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
      expect(answer).toMatchObject({ status: 201 });
    }
    const { items } = await bench.administrator.ok<Participation>('GET', `/api/campaigns/${id}/participation`);
    expect(items.find(({ unit }) => unit.id === township.units.yanshang)?.ballots).toMatchObject([{ received: 6 }]);
  });

  it('bring in opinions, which count in the grade only if the office has said so', async () => {
    await move('CLOSED');
    expect(await runGrading(bench.administrator, id)).toMatchObject({ state: 'succeeded' });
    const statusOf = async (campaign: string) => {
      const { items } = await bench.administrator.ok<{
        items: { unit: { id: string }; status: string; score: string | null }[];
      }>('GET', `/api/campaigns/${campaign}/ledger`);
      const row = items.find(({ unit }) => unit.id === township.units.yanshang);
      return [row?.status, row?.score];
    };
    expect(await statusOf(id)).toEqual(['INCOMPLETE', null]);
    const counted = await bench.administrator.ok<{ id: string; revision: number }>('POST', '/api/campaigns', {
      body: {
        name: '计入评分',
        campaignType: 'satisfaction-survey',
        asOf: '2012-04-30',
        scheme: { minValid: 3, minTurnout: '0.01' },
      },
    });
    const changed = await bench.administrator.ok<{ groups: unknown[] }>('PATCH', `/api/campaigns/${counted.id}`, {
      body: { groups: groups.map((group) => ({ ...group, feedsGrade: true })) },
      revision: counted.revision,
    });
    expect(changed.groups).toMatchObject([{ access: 'open', feedsGrade: true }]);
    await bench.administrator.ok('PUT', `/api/campaigns/${counted.id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    const step = (to: string) =>
      bench.administrator.ok('POST', `/api/campaigns/${counted.id}/transitions`, { body: { to } });
    await step('PUBLISHED');
    await step('OPEN');
    const { items: addresses } = await bench.administrator.ok<{ items: { collector: string; unit: { id: string } }[] }>(
      'GET',
      `/api/campaigns/${counted.id}/collectors`,
    );
    const path = `/api/collect/${addresses.find(({ unit }) => unit.id === township.units.yanshang)?.collector}`;
    const { formVersion } = await bench.client().ok<{ formVersion: string }>('GET', path);
    for (let count = 0; count < 6; count++)
      await bench.client().request('POST', `${path}/responses`, {
        body: { formVersion, answers: { overall: 'satisfied' } },
        headers: { 'idempotency-key': crypto.randomUUID() },
      });
    await step('CLOSED');
    expect(await runGrading(bench.administrator, counted.id)).toMatchObject({ state: 'succeeded' });
    expect(await statusOf(counted.id)).toEqual(['FINAL', '100.00']);
  });
});
