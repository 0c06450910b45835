import { Clock, PluginHost } from '@pingyi/backend/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

  describe('with a type that narrows what it can grade', () => {
    /** The type says so from now on, as after an update. */
    const narrow = (units: object) => {
      const host = bench.app.get(PluginHost);
      const type = host.find('classification-grading');
      return vi.spyOn(host, 'find').mockImplementation(() => type && { ...type, units });
    };
    const step = async (campaign: string, to: string) => {
      const { status, body } = await bench.administrator.request('POST', `${campaign}/transitions`, { body: { to } });
      return [status, body['code'], body['errors']];
    };
    const refusal = ['岩上村', '岩下村'].map((unit) => ({
      pointer: '#/subjects',
      code: 'unit-not-gradable',
      params: { unit },
    }));

    it.each([
      ['type', { types: ['township-committee'] }],
      ['level', { levels: ['township'] }],
    ])('takes no unit of another %s', async (_, units) => {
      const campaign = await draft();
      const { yanshang, township: committee } = township.units;
      const found = narrow(units);
      const choose = (unitIds: readonly string[]) =>
        bench.administrator.request('PUT', `${campaign}/subjects`, { body: { unitIds } });
      const refused = await choose([committee, yanshang]);
      expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
        422,
        'units-not-gradable',
        [{ pointer: '#/unitIds', code: 'unit-not-gradable', params: { unit: '岩上村' } }],
      ]);
      expect(await choose([committee])).toMatchObject({ status: 200, body: { subjectCount: 1 } });
      found.mockRestore();
    });

    it('is neither published nor opened with units that were chosen before', async () => {
      const [planned, published] = [await draft(), await draft()];
      expect((await step(published, 'PUBLISHED'))[0]).toBe(200);
      const found = narrow({ levels: ['township'] });
      expect(await findingsOf(planned, 'publish')).toMatchObject({
        'units-not-gradable': [true, 2, ['3301001', '3301002']],
      });
      expect(await step(planned, 'PUBLISHED')).toEqual([422, 'campaign-incomplete', refusal]);
      expect(await findingsOf(published, 'open')).toEqual({ 'units-not-gradable': [true, 2, ['3301001', '3301002']] });
      expect(await step(published, 'OPEN')).toEqual([422, 'campaign-incomplete', refusal]);
      found.mockRestore();
      expect((await step(published, 'OPEN'))[0]).toBe(200);
    });

    it('names twenty units that it cannot grade, and says how many more there are', async () => {
      const villages = Array.from({ length: 23 }, (_, index) => `44${10 + index},第${index + 1}村,village,village,44`);
      const csv = ['code,name,type,level,parentCode', '44,远镇,township-committee,township,33', ...villages].join('\n');
      await bench.administrator.upload('/api/units/import', 'units.csv', csv);
      const { items } = await bench.administrator.ok<{ items: { id: string; code: string }[] }>(
        'GET',
        '/api/units?pageSize=200',
      );
      const under = items.find(({ code }) => code === '44')?.id;
      const campaign = await draft();
      const selection = { under, types: ['village'] };
      const choose = () => bench.administrator.request('PUT', `${campaign}/subjects`, { body: { selection } });
      expect(await choose()).toMatchObject({ status: 200, body: { subjectCount: 23 } });
      const found = narrow({ levels: ['township'] });
      const twenty = (pointer: string) => [
        ...villages.slice(0, 20).map((line) => ({
          pointer,
          code: 'unit-not-gradable',
          params: { unit: line.split(',')[1] },
        })),
        { pointer, code: 'further-units', params: { count: 3 } },
      ];
      expect((await choose()).body.errors).toEqual(twenty('#/selection/types'));
      expect(await step(campaign, 'PUBLISHED')).toEqual([422, 'campaign-incomplete', twenty('#/subjects')]);
      expect(await findingsOf(campaign, 'publish')).toMatchObject({
        'units-not-gradable': [true, 23, ['4410', '4411', '4412', '4413', '4414']],
      });
      found.mockRestore();
    });

    it('tells the office which units it may offer', async () => {
      const { items } = await bench.administrator.ok<{
        items: { id: string; unitTypes: string[]; unitLevels: string[] }[];
      }>('GET', '/api/campaign-types');
      const of = (id: string) => items.find((type) => type.id === id);
      expect(of('village-tiering')?.unitTypes).toEqual(['village', 'suburban-neighbourhood']);
      expect(of('commendation')?.unitTypes).toContain('organ');
      expect(of('commendation')?.unitTypes).not.toContain('county-committee');
      expect(of('village-tiering')?.unitLevels).toContain('village');
    });
  });

  it('warns before it is closed ahead of the last day of a phase, and not on the day after', async () => {
    const campaign = await draft();
    const { revision } = await bench.administrator.ok<{ revision: number }>('GET', campaign);
    const phase = (content: string, endsOn: string) => ({
      name: content,
      kind: content,
      startsOn: '2012-05-01',
      endsOn,
    });
    const phases = [
      phase('ballot', '2099-12-31'),
      phase('self-assessment', '2012-05-02'),
      phase('other', '2099-12-31'),
    ];
    await bench.administrator.ok('PATCH', campaign, { body: { phases }, revision });
    for (const to of ['PUBLISHED', 'OPEN'])
      await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to } });
    const today = vi.spyOn(bench.app.get(Clock), 'today');
    for (const [day, found] of [
      ['2012-05-02', [false, 2, []]],
      ['2099-12-31', [false, 1, []]],
      ['2100-01-01', undefined],
    ] as const) {
      today.mockReturnValue(day);
      expect((await findingsOf(campaign, 'close'))['before-last-day']).toEqual(found);
    }
    today.mockRestore();
  });

  it('names the units whose head count nobody knows, before it is published and before it is opened', async () => {
    const csv = 'code,name,type,level,parentCode\n3302009,Unknown,village,village,3302';
    await bench.administrator.upload('/api/units/import', 'units.csv', csv);
    const { items } = await bench.administrator.ok<{ items: { id: string }[] }>('GET', '/api/units?q=3302009');
    const campaign = await draft();
    const unitIds = [township.units.yanshang, items[0]?.id];
    await bench.administrator.ok('PUT', `${campaign}/subjects`, { body: { unitIds } });
    const unknown = { 'heads-unknown': [false, 1, ['3302009']] };
    expect(await findingsOf(campaign, 'publish')).toMatchObject(unknown);
    await bench.administrator.ok('POST', `${campaign}/transitions`, { body: { to: 'PUBLISHED' } });
    expect(await findingsOf(campaign, 'open')).toMatchObject(unknown);
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

  it('is not published with a form that was retired after it had been chosen', async () => {
    const campaign = await draft();
    const { groups } = await bench.administrator.ok<{ groups: { key: string; formVersionId: string }[] }>(
      'GET',
      campaign,
    );
    const index = groups.findIndex(({ key }) => key === 'mass');
    const retire = `/api/form-versions/${groups[index]?.formVersionId}/retire`;
    await bench.administrator.ok('POST', retire);
    expect(await findingsOf(campaign, 'publish')).toMatchObject({ 'form-retired': [true, 1, []] });
    const refused = await bench.administrator.request('POST', `${campaign}/transitions`, { body: { to: 'PUBLISHED' } });
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'campaign-incomplete',
        errors: [{ pointer: `#/groups/${index}/formVersionId`, code: 'form-retired' }],
      },
    });
  });
});
