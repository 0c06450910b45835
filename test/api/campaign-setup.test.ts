import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, selfAnswers, type Township } from '../support/township.js';

interface Group {
  readonly key: string;
  readonly access: string;
  readonly formVersionId: string;
  readonly assessors: { readonly by: string; readonly accountIds: readonly string[] } | null;
}
interface Campaign {
  readonly id: string;
  readonly revision: number;
  readonly subjectCount: number;
  readonly groups: readonly Group[];
  readonly phases: readonly { readonly id: string; readonly name: string; readonly endsOn: string }[];
}
interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly params?: object }[];
}
interface Check {
  readonly gaps: readonly {
    readonly reason: string;
    readonly count: number;
    readonly units: readonly { name: string }[];
  }[];
  readonly withoutRight: readonly string[];
  readonly shares: readonly { readonly displayName: string; readonly count: number }[];
}

/** From a draft to more time while it runs: what an office sets up before it publishes, and changes after. */
describe.each(databaseKinds())('setting a campaign up, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let draft: string;
  const root = () => bench.administrator;
  const campaignOf = (id: string) => root().ok<Campaign>('GET', `/api/campaigns/${id}`);
  const refused = async (method: string, path: string, body: object, revision?: number) => {
    const answer = await root().request<Refusal>(method, path, { body, ...(revision !== undefined && { revision }) });
    return [answer.status, answer.body.code, ...(answer.body.errors ?? [])];
  };
  const makeDraft = async (name: string, phases: object[] = []) =>
    (
      await root().ok<Campaign>('POST', '/api/campaigns', {
        body: { name, campaignType: 'classification-grading', asOf: '2012-04-30', phases },
      })
    ).id;
  const move = (id: string, to: string) => root().ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const csv = [
      'code,name,type,level,parentCode,residents,partyMembers,validTo',
      '3301003,旧村,village,village,3301,50,9,2011-12-31',
      '3302001,远村,village,village,3302,60,8,',
    ].join('\n');
    expect((await root().upload('/api/units/import', 'more.csv', csv)).status).toBe(200);
    draft = await makeDraft('新一轮');
  });
  afterAll(() => bench?.close());

  describe('units', () => {
    const address = () => `/api/campaigns/${draft}/subjects`;
    const checks = () => `/api/campaigns/${draft}/subject-checks`;

    it('are pasted as codes; every one that is wrong is named with its place, and nothing is taken', async () => {
      const codes = '3301001\n3301009, 3301003\n3301001';
      const faults = [
        422,
        'validation-failed',
        { pointer: '#/codes', code: 'unit-code-unknown', params: { code: '3301009', line: 2, place: 1 } },
        { pointer: '#/codes', code: 'unit-code-retired', params: { code: '3301003', line: 2, place: 2 } },
        { pointer: '#/codes', code: 'unit-code-doubled', params: { code: '3301001', line: 3, place: 1 } },
      ];
      expect(await refused('POST', checks(), { codes })).toEqual(faults);
      expect(await refused('PUT', address(), { codes })).toEqual(faults);
      expect(await refused('POST', checks(), { codes: '33' })).toMatchObject([
        422,
        'units-not-gradable',
        { pointer: '#/codes' },
      ]);
      expect((await campaignOf(draft)).subjectCount).toBe(0);
      expect(await root().ok('PUT', address(), { body: { codes: '3301001，3301002' } })).toEqual({ subjectCount: 2 });
    });

    it('are all of some types below one, but for some, without those that are no more', async () => {
      const selection = { under: township.units.county, types: ['village', 'township-committee'] };
      expect(await root().ok('POST', checks(), { body: { selection } })).toEqual({
        count: 5,
        byType: { village: 3, 'township-committee': 2 },
      });
      const except = [township.units.elsewhere, township.units.yanxia];
      expect(await root().ok('POST', checks(), { body: { selection: { ...selection, except } } })).toMatchObject({
        count: 3,
      });
    });

    it('are those of another campaign that the caller sees', async () => {
      const earlier = { campaignId: township.campaignId, except: [township.units.yanxia] };
      expect(await root().ok('POST', checks(), { body: { earlier } })).toEqual({ count: 1, byType: { village: 1 } });
      const unseen = { earlier: { campaignId: crypto.randomUUID() } };
      expect((await refused('PUT', address(), unseen))[0]).toBe(404);
    });
  });

  describe('assessors', () => {
    const group = () => `/api/campaigns/${draft}/groups/superior`;
    const check = (body: object) => root().ok<Check>('POST', `${group()}/assessor-checks`, { body });
    let ids: readonly string[];

    beforeAll(async () => {
      const selection = { under: township.units.county, types: ['village'] };
      await root().ok('PUT', `/api/campaigns/${draft}/subjects`, { body: { selection } });
      const { items } = await root().ok<{ items: { id: string; displayName: string }[] }>(
        'GET',
        `/api/campaigns/${draft}/assessors?pageSize=200`,
      );
      ids = items.map(({ id }) => id);
      expect(items.map(({ displayName }) => displayName)).toEqual(['assessor-1', 'assessor-2', 'assessor-3']);
    });

    it('are told with their gaps before the rule is saved', async () => {
      expect(await check({ by: 'superior' })).toMatchObject({
        gaps: [{ reason: 'no-right', count: 1, units: [{ name: '远村' }] }],
        shares: [{ count: 2 }, { count: 2 }, { count: 2 }],
      });
      const shared = await check({ by: 'shared', accountIds: ids.slice(0, 2) });
      expect(shared.gaps).toMatchObject([{ reason: 'nobody', units: [{ name: '远村' }] }]);
      expect(shared.shares.map(({ displayName, count }) => [displayName, count])).toEqual([
        ['assessor-1', 1],
        ['assessor-2', 1],
      ]);
    });

    it('are refused with the place of whoever is listed twice or is nobody', async () => {
      const accountIds = [ids[0], crypto.randomUUID(), ids[0]];
      const { revision } = await campaignOf(draft);
      expect(await refused('PUT', `${group()}/assessors`, { by: 'shared', accountIds }, revision)).toEqual([
        422,
        'validation-failed',
        { pointer: '#/accountIds/1', code: 'not-a-choice' },
        { pointer: '#/accountIds/2', code: 'duplicate-item' },
      ]);
      const own = `/api/campaigns/${draft}/groups/self/assessors`;
      expect((await refused('PUT', own, { by: 'superior' }, revision))[0]).toBe(404);
    });

    it('keep their rule when groups are changed, and are the only ones who get and open what the rule leaves to them', async () => {
      const { revision } = await campaignOf(draft);
      const rule = { by: 'shared', accountIds: ids.slice(0, 2) };
      await root().ok('PUT', `${group()}/assessors`, { body: rule, revision });
      const seen = await campaignOf(draft);
      const groups = seen.groups.map(({ key, access, formVersionId }) => ({ key, access, formVersionId }));
      await root().ok('PATCH', `/api/campaigns/${draft}`, { body: { groups }, revision: seen.revision });
      expect((await campaignOf(draft)).groups.find(({ key }) => key === 'superior')?.assessors).toEqual(rule);
      await move(draft, 'PUBLISHED');
      await move(draft, 'OPEN');
      const tasks = async (who: Client) =>
        (
          await who.ok<{ items: { campaign: { id: string }; unit: { name: string } }[] }>(
            'GET',
            '/api/my/tasks?pageSize=200',
          )
        ).items.flatMap(({ campaign, unit }) => (campaign.id === draft ? [unit.name] : []));
      const [first, second, third] = township.assessors as [Client, Client, Client];
      expect([await tasks(first), await tasks(second), await tasks(third)]).toEqual([['岩上村'], ['岩下村'], []]);
      const sheet = (who: Client) =>
        who.request('GET', `/api/campaigns/${draft}/sheets/superior/${township.units.yanshang}`);
      expect([(await sheet(first)).status, (await sheet(second)).status, (await sheet(third)).status]).toEqual([
        200, 404, 404,
      ]);
      const late = await refused('PUT', `${group()}/assessors`, { by: 'reach' }, (await campaignOf(draft)).revision);
      expect(late.slice(0, 2)).toEqual([409, 'immutable']);
    });
  });

  it('takes head counts for many units at once, or none: each line that is wrong is named', async () => {
    const address = `/api/campaigns/${draft}/groups/mass/rosters`;
    const inputs = `/api/campaigns/${draft}/subjects/${township.units.yanshang}/inputs`;
    await root().ok('PATCH', inputs, { body: { panels: { mass: { issued: 50 } } } });
    expect(await refused('PUT', address, { text: '3301002\t90\n3301001\t49\n9 5' })).toEqual([
      422,
      'validation-failed',
      { pointer: '#/text', code: 'roster-too-small', params: { line: 2, code: '3301001' } },
      { pointer: '#/text', code: 'roster-code-unknown', params: { line: 3, code: '9' } },
    ]);
    expect(await root().ok('PUT', address, { body: { text: '3301002\t90\n3301001，260' } })).toEqual({ units: 2 });
    expect(await root().ok('GET', inputs)).toMatchObject({ panels: { mass: { issued: 50, roster: 260 } } });
  });

  it('takes no head count below the ballots that are shown as received, and tells nothing of those that are not', async () => {
    const { campaignId: running, units } = township;
    const address = `/api/campaigns/${running}/groups/mass/rosters`;
    for (const card of await issueCards(bench, running, units.yanshang, 12))
      await handIn(bench.client(), card, 'satisfied');
    for (const card of await issueCards(bench, running, units.yanxia, 2))
      await handIn(bench.client(), card, 'satisfied');
    const text = { text: '3301001 11\n3301002 1' };
    await expect
      .poll(async () => (await root().request('PUT', address, { body: text })).status, { timeout: 20_000 })
      .toBe(422);
    expect(await refused('PUT', address, text)).toEqual([
      422,
      'validation-failed',
      { pointer: '#/text', code: 'roster-below-ballots', params: { line: 1, code: '3301001' } },
    ]);
    const inputs = `/api/campaigns/${running}/subjects/${units.yanshang}/inputs`;
    expect(await refused('PATCH', inputs, { panels: { mass: { roster: 11 } } })).toEqual([
      422,
      'validation-failed',
      { pointer: '#/panels/mass/roster', code: 'below-received' },
    ]);
    expect(await root().ok('PUT', address, { body: { text: '3301001 12\n3301002 1' } })).toEqual({ units: 2 });
  });

  it('lets a township add to the form of a group, on a copy of it alone (S4.3)', async () => {
    const plan = await makeDraft('本地条目');
    const seen = await campaignOf(plan);
    const self = seen.groups.find(({ key }) => key === 'self')!;
    const { definition, manifest } = await root().ok<{ definition: object; manifest: Record<string, unknown> }>(
      'GET',
      `/api/form-versions/${self.formVersionId}`,
    );
    const { title, description, campaignType, group, audience, scored } = manifest;
    const entered = { title, description, campaignType, group, audience, scored };
    const make = async (code: string, copyOf: string | undefined) => {
      const made = await root().ok<{ id: string }>('POST', '/api/forms', {
        body: { code, manifest: entered, definition, ...(copyOf !== undefined && { copyOf }) },
      });
      await root().ok('POST', `/api/form-versions/${made.id}/publish`);
      return made.id;
    };
    const [local, foreign] = [await make('yanzhang-self', self.formVersionId), await make('other-self', undefined)];
    const under = township.units.township;
    const change = (formVersionId: string, unitId = under) => ({
      groups: seen.groups.map(({ key, access, formVersionId: own }) => ({
        key,
        access,
        formVersionId: own,
        ...(key === 'self' && { variants: [{ unitTypes: [], under: unitId, formVersionId }] }),
      })),
    });
    const address = `/api/campaigns/${plan}`;
    const place = seen.groups.indexOf(self);
    expect(await refused('PATCH', address, change(foreign), seen.revision)).toContainEqual({
      pointer: `#/groups/${place}/variants/0/formVersionId`,
      code: 'not-a-local-copy',
    });
    expect(await refused('PATCH', address, change(local, crypto.randomUUID()), seen.revision)).toContainEqual({
      pointer: `#/groups/${place}/variants/0/under`,
      code: 'not-a-choice',
    });
    await root().ok('PATCH', address, { body: change(local), revision: seen.revision });
    await root().ok('PUT', `${address}/subjects`, { body: { codes: '3301001 3302001' } });
    for (const to of ['PUBLISHED', 'OPEN']) await move(plan, to);
    const own = await township.clerk.ok<{ formVersionId: string }>(
      'GET',
      `${address}/sheets/self/${township.units.yanshang}`,
    );
    expect(own.formVersionId).toBe(local);
  });

  it('proposes the phases of a type in working days of the office', async () => {
    const days = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07'];
    await root().ok('PUT', '/api/working-calendar/2026', {
      body: {
        days: [
          ...days.map((day) => ({ day, kind: 'holiday', name: '国庆节' })),
          { day: '2026-10-10', kind: 'workday', name: '国庆节' },
        ],
      },
    });
    const { phases } = await root().ok<{ phases: { kind: string; startsOn: string; endsOn: string }[] }>(
      'GET',
      '/api/campaign-types/classification-grading/phase-proposal?from=2026-10-01',
    );
    expect(phases[0]).toMatchObject({ kind: 'self-assessment', startsOn: '2026-10-08', endsOn: '2026-10-20' });
    const { days: told } = await root().ok<{ days: object[] }>(
      'GET',
      '/api/working-calendar/days?from=2026-10-09&to=2026-10-11',
    );
    expect(told).toEqual([
      { day: '2026-10-09', works: true, name: null },
      { day: '2026-10-10', works: true, name: '国庆节' },
      { day: '2026-10-11', works: false, name: null },
    ]);
  });

  describe('more time', () => {
    let running: string;
    const self = () => `/api/campaigns/${running}/sheets/self/${township.units.yanshang}`;
    const save = () =>
      township.clerk.request<Refusal>('PUT', self(), { body: { answers: selfAnswers(), action: 'save' }, revision: 0 });
    const sheets = () => `/api/campaigns/${running}/groups/self/reopened-sheets`;
    const reason = '汛期抢险';

    beforeAll(async () => {
      const phase = { name: '自查自评', kind: 'self-assessment', startsOn: '2012-03-01', endsOn: '2012-03-31' };
      running = await makeDraft('在办', [phase]);
      await root().ok('PUT', `/api/campaigns/${running}/subjects`, {
        body: { unitIds: [township.units.yanshang, township.units.yanxia] },
      });
      for (const to of ['PUBLISHED', 'OPEN']) await move(running, to);
      expect((await save()).body.code).toBe('immutable');
    });

    it('is given to the sheets of some units, which can be filled in again, and to no others', async () => {
      const { revision } = await campaignOf(running);
      const wanted = { unitIds: [township.units.yanxia], until: '2099-12-31', reason };
      await root().ok('PUT', sheets(), { body: wanted, revision });
      expect((await save()).body.code).toBe('immutable');
      const unitIds = [township.units.yanshang, township.units.elsewhere];
      expect(await refused('PUT', sheets(), { ...wanted, unitIds }, revision + 1)).toEqual([
        422,
        'validation-failed',
        { pointer: '#/unitIds/1', code: 'not-a-choice' },
      ]);
      expect((await save()).body.code).toBe('immutable');
      await root().ok('PUT', sheets(), {
        body: { ...wanted, unitIds: [township.units.yanshang] },
        revision: revision + 1,
      });
      expect((await save()).status).toBe(200);
    });

    it('is given to a phase: of two who extend it at once one has been first, and the other is told', async () => {
      const { revision, phases } = await campaignOf(running);
      const end = `/api/campaigns/${running}/phases/${phases[0]!.id}/end`;
      expect(await refused('PUT', end, { endsOn: '2012-03-31', reason }, revision)).toContainEqual({
        pointer: '#/endsOn',
        code: 'out-of-range',
      });
      const answers = await Promise.all(
        ['2099-04-01', '2099-04-02'].map((endsOn) =>
          root().request<Refusal>('PUT', end, { body: { endsOn, reason }, revision }),
        ),
      );
      expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([204, 412]);
      expect(answers.find(({ status }) => status === 412)?.body.code).toBe('revision-stale');
      const { items } = await root().ok<{ items: object[] }>('GET', `/api/campaigns/${running}/extensions`);
      expect(items).toHaveLength(3);
      expect(items[0]).toMatchObject({ phase: '自查自评', from: '2012-03-31', reason });
      expect(items[2]).toMatchObject({ phase: null, group: 'self', units: 1, to: '2099-12-31' });
    });

    it('is told in the audit log, and there is none once the campaign has closed', async () => {
      const { items } = await root().ok<{ items: { action: string; subject: string }[] }>(
        'GET',
        '/api/audit?pageSize=50',
      );
      const told = items.flatMap(({ action, subject }) => (subject === '在办' ? [action] : []));
      expect(told).toEqual(expect.arrayContaining(['campaign.phase-extended', 'campaign.sheets-reopened']));
      await move(running, 'CLOSED');
      const { revision, phases } = await campaignOf(running);
      const end = `/api/campaigns/${running}/phases/${phases[0]!.id}/end`;
      expect((await refused('PUT', end, { endsOn: '2100-01-01', reason }, revision)).slice(0, 2)).toEqual([
        409,
        'immutable',
      ]);
      const wanted = { unitIds: [township.units.yanxia], until: '2100-12-31', reason };
      expect((await refused('PUT', sheets(), wanted, revision)).slice(0, 2)).toEqual([409, 'immutable']);
    });
  });
});
