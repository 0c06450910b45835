import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, openCampaign, runGrading, type Township } from '../support/township.js';

interface Shown {
  readonly state: string;
  readonly accepts: readonly string[];
  readonly actions: readonly {
    readonly act: string;
    readonly to: string | null;
    readonly isStep: boolean;
    readonly needsReason: boolean;
    readonly possible: boolean;
  }[];
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const states = ['DRAFT', 'PUBLISHED', 'OPEN', 'CLOSED', 'COMPUTED', 'CANCELLED'] as const;

describe.each(databaseKinds())("a campaign's life, on %s", (kind) => {
  let bench: Bench;
  let township: Township;
  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  const draft = async () => {
    const { id } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: 'walk', campaignType: 'classification-grading', asOf: '2012-04-30' },
    });
    await bench.administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
      body: { selection: { under: township.units.township, types: ['village'] } },
    });
    return `/api/campaigns/${id}`;
  };

  it('takes exactly the steps that it tells, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...states), { minLength: 6, maxLength: 12 }), async (wishes) => {
        const campaign = await draft();
        for (const to of ['PUBLISHED', ...wishes]) {
          const before = await bench.administrator.ok<Shown>('GET', campaign);
          const step = before.actions.find((action) => action.isStep && action.possible && action.to === to);
          const bare = await bench.administrator.request('POST', `${campaign}/transitions`, { body: { to } });
          expect(bare.status).toBe(!step ? 409 : step.needsReason ? 422 : 200);
          if (step?.needsReason)
            await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to, reason: 'as drawn' } });
          const { state } = await bench.administrator.ok<Shown>('GET', campaign);
          expect(state).toBe(step ? to : before.state);
          const decision = await bench.administrator.request('POST', `${campaign}/tie-decisions`, {
            body: {
              tiedIds: [township.units.yanshang, township.units.yanxia],
              chosenIds: [township.units.yanshang],
              reason: 'drawn',
            },
          });
          const { accepts } = await bench.administrator.ok<Shown>('GET', campaign);
          expect(decision.body).toMatchObject({ code: accepts.includes('corrections') ? 'no-tie' : 'immutable' });
        }
      }),
      { numRuns: 6, seed: 20120430 },
    );
  });

  describe('lets nothing in beside the table', () => {
    const isRefused = (answer: { status: number; body: Record<string, unknown> }) =>
      answer.status === 409 && answer.body.code === 'immutable';
    const move = (id: string, to: string) =>
      bench.administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to, reason: 'as drawn' } });
    const acceptedBy = async (id: string) =>
      (await bench.administrator.ok<Shown>('GET', `/api/campaigns/${id}`)).accepts;
    const upload = (id: string) =>
      bench.administrator.upload('/api/evidence', 'photo.png', picture, { campaignId: id });

    it('evidence', async () => {
      const id = (await draft()).replace('/api/campaigns/', '');
      expect(isRefused(await upload(id))).toBe(true);
      for (const to of ['PUBLISHED', 'OPEN', 'CLOSED', 'CANCELLED']) {
        await move(id, to);
        expect(isRefused(await upload(id))).toBe(!(await acceptedBy(id)).includes('evidence'));
      }
      expect(await acceptedBy(id)).toEqual([]);
    });

    it('a decision on a fact, or the voiding of cards', async () => {
      const id = await openCampaign(bench.administrator, township.units.township);
      const enter = () =>
        township.enterer.ok<{ id: string }>('POST', `/api/campaigns/${id}/facts`, {
          body: {
            unitId: township.units.yanshang,
            kind: 'mass-petition',
            date: '2012-03-01',
            source: 'bureau',
            documentNo: '7',
            detail: 'drawn',
          },
        });
      const facts = [await enter(), await enter()];
      for (let batch = 0; batch < 2; batch++) await issueCards(bench, id, township.units.yanshang, 1);
      const { items } = await bench.administrator.ok<{ items: { id: string }[] }>(
        'GET',
        `/api/campaigns/${id}/card-batches`,
      );
      const verify = (fact?: { id: string }) =>
        township.verifier.request('POST', `/api/facts/${fact?.id}/verification`, { body: { decision: 'verified' } });
      const voidCards = (batch?: { id: string }) =>
        bench.administrator.request('POST', `/api/card-batches/${batch?.id}/void`, { body: { reason: 'lost' } });
      await move(id, 'CLOSED');
      expect(await acceptedBy(id)).toEqual(expect.arrayContaining(['facts', 'voids']));
      expect([(await verify(facts[0])).status, (await voidCards(items[0])).status]).toEqual([200, 204]);
      await move(id, 'CANCELLED');
      expect([isRefused(await verify(facts[1])), isRefused(await voidCards(items[1]))]).toEqual([true, true]);
    });
  });

  const findingsOf = async (campaign: string, act: string) => {
    const { items } = await bench.administrator.ok<{
      items: { code: string; stops: boolean; count: number; units: { code: string }[] }[];
    }>('GET', `${campaign}/actions/${act}/findings`);
    return Object.fromEntries(
      items.map(({ code, stops, count, units }) => [code, [stops, count, units.map((unit) => unit.code)]]),
    );
  };

  it('is looked through before it is published, and what stops is what the step refuses', async () => {
    const campaign = await draft();
    const phases = [{ name: 'votes', kind: 'ballot', startsOn: '2012-05-02', endsOn: '2012-05-01' }];
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', campaign);
    await bench.administrator.ok('PATCH', campaign, { body: { phases, scheme: { bands: [] } }, revision });
    const found = await findingsOf(campaign, 'publish');
    expect(found).toMatchObject({ 'phase-order': [true, 1, []], 'no-phase': [false, 2, []] });
    const refused = await bench.administrator.request('POST', `${campaign}/transitions`, { body: { to: 'PUBLISHED' } });
    expect([refused.status, refused.body.code]).toEqual([422, 'campaign-incomplete']);
    expect(found).toHaveProperty('scheme-invalid');
    expect(found).not.toHaveProperty('no-assessor');
    for (const act of ['close', 'grade'])
      expect((await bench.administrator.request('GET', `${campaign}/actions/${act}/findings`)).status).toBe(404);
  });

  it('names the units that nobody can assess', async () => {
    const { id } = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: 'walk', campaignType: 'classification-grading', asOf: '2012-04-30' },
    });
    const campaign = `/api/campaigns/${id}`;
    const unitIds = [township.units.elsewhere, township.units.yanshang];
    await bench.administrator.ok('PUT', `${campaign}/subjects`, { body: { unitIds } });
    expect(await findingsOf(campaign, 'publish')).toMatchObject({ 'no-assessor': [false, 1, ['3302']] });
  });

  it('tells before closing which sheets, facts and ballots are missing', async () => {
    const id = await openCampaign(bench.administrator, township.units.township);
    const body = {
      unitId: township.units.yanshang,
      kind: 'mass-petition',
      date: '2012-03-01',
      source: 'bureau',
      documentNo: '7',
      detail: 'drawn',
    };
    await township.enterer.ok('POST', `/api/campaigns/${id}/facts`, { body });
    for (const card of await issueCards(bench, id, township.units.yanshang, 5))
      expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    expect(await findingsOf(`/api/campaigns/${id}`, 'close')).toEqual({
      'sheets-missing': [false, 2, ['3301001', '3301002']],
      'facts-waiting': [false, 1, []],
      'thin-groups': [false, 1, ['3301002']],
    });
  });

  it.each([
    ['named', '#/unitIds', (unit: Township['units']) => ({ unitIds: [unit.yanshang, unit.elsewhere, unit.county] })],
    [
      'swept up with others',
      '#/selection/types',
      (unit: Township['units']) => ({
        selection: { under: unit.county, types: ['county-committee', 'village', 'township-committee'] },
      }),
    ],
  ] as const)('takes no unit that no campaign can grade, %s', async (_, pointer, choice) => {
    const campaign = await draft();
    const answer = await bench.administrator.request('PUT', `${campaign}/subjects`, { body: choice(township.units) });
    expect([answer.status, answer.body.code]).toEqual([422, 'units-not-gradable']);
    expect(answer.body.errors).toEqual([{ pointer, code: 'unit-not-gradable', params: { unit: 'County' } }]);
    expect(await bench.administrator.ok('GET', campaign)).toMatchObject({ subjectCount: 2 });
  });

  it('is listed by what the table says of it: only what is graded can be a prior campaign', async () => {
    const listed = async (query: string) =>
      (
        await bench.administrator.ok<{ items: { id: string }[] }>('GET', `/api/campaigns?pageSize=200&${query}`)
      ).items.map(({ id }) => id);
    const closed = await openCampaign(bench.administrator, township.units.township);
    await bench.administrator.ok('POST', `/api/campaigns/${closed}/transitions`, { body: { to: 'CLOSED' } });
    expect(await listed('graded=true&campaignType=classification-grading')).not.toContain(closed);
    await runGrading(bench.administrator, closed);
    expect(await listed('graded=true&campaignType=classification-grading')).toContain(closed);
    expect(await listed('graded=true&campaignType=commendation')).not.toContain(closed);
    expect(await listed('graded=false')).not.toContain(closed);
  });
});
