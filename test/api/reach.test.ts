import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildReachCounty, type Identity, type ReachCounty } from '../support/reach-county.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Route = `${Method} ${string}`;

/** Whose thing a route acts on, and how to ask for it there. */
interface Row {
  /** `open` to everybody or to every signed-in account for itself; `new` makes something that belongs to the caller. */
  readonly about:
    | 'open'
    | 'self'
    | 'new'
    | 'catalogue'
    | 'campaign'
    | 'campaign-whole'
    | 'campaign-reading'
    | 'unit'
    | 'unit-reading'
    | 'account'
    | 'form'
    | 'list'
    | 'installation';
  readonly path?: (county: ReachCounty, campaign: ReachCounty['campaigns']['county']) => string;
  readonly body?: (county: ReachCounty, campaign: ReachCounty['campaigns']['county']) => unknown;
}

type At = NonNullable<Row['path']>;
const inCampaign =
  (rest = ''): At =>
  (_county, { id }) =>
    `/api/campaigns/${id}${rest}`;
const village = (county: ReachCounty): string => county.units['3301001'] ?? '';
const manages = (path: At, body?: Row['body']): Row => ({ about: 'campaign', path, ...(body && { body }) });
const reads = (path: At): Row => ({ about: 'campaign-reading', path });
const form = (path: At, body?: unknown): Row => ({
  about: 'form',
  path,
  ...(body !== undefined && { body: () => body }),
});
const open: Row = { about: 'open' };
const self: Row = { about: 'self' };
const blankUnit = {
  parentId: null,
  guideId: null,
  partyMembers: null,
  households: null,
  residents: null,
  secretary: null,
  setUpType: null,
  tags: [],
  validFrom: null,
  validTo: null,
};
const manifest = {
  title: { 'zh-CN': '走访' },
  campaignType: null,
  group: 'visit',
  audience: 'organisation',
  scored: false,
};

const rows: Readonly<Record<Route, Row>> = {
  'GET /api/accounts': { about: 'list', path: () => '/api/accounts' },
  'POST /api/accounts': {
    about: 'account',
    path: () => '/api/accounts',
    body: (county) => ({
      username: `u-${randomUUID()}`,
      displayName: 'x',
      role: 'viewer',
      unitId: village(county),
    }),
  },
  'PATCH /api/accounts/{id}': {
    about: 'account',
    path: ({ accounts }) => `/api/accounts/${accounts['clerk']}`,
    body: () => ({ displayName: 'renamed' }),
  },
  'DELETE /api/accounts/{id}/second-factor': {
    about: 'account',
    path: ({ accounts }) => `/api/accounts/${accounts['clerk']}/second-factor`,
  },
  'POST /api/accounts/{id}/reset': {
    about: 'account',
    path: ({ accounts }) => `/api/accounts/${accounts['clerk']}/reset`,
  },
  'GET /api/audit': { about: 'list', path: () => '/api/audit' },
  'GET /api/campaign-types': { about: 'catalogue' },
  'POST /api/campaign-types/{id}/scheme-checks': { about: 'catalogue' },
  'GET /api/campaigns': { about: 'list', path: () => '/api/campaigns' },
  'POST /api/campaigns': { about: 'new' },
  'GET /api/campaigns/{id}': reads(inCampaign()),
  'PATCH /api/campaigns/{id}': manages(inCampaign(), () => ({ name: 'taken over' })),
  'GET /api/campaigns/{id}/actions/{act}/findings': manages(inCampaign('/actions/close/findings')),
  'GET /api/campaigns/{id}/card-batches': manages(inCampaign('/card-batches')),
  'POST /api/campaigns/{id}/card-batches': manages(inCampaign('/card-batches'), (county) => ({
    group: 'mass',
    unitIds: [village(county)],
    cardsPerUnit: 1,
  })),
  'GET /api/campaigns/{id}/collectors': reads(inCampaign('/collectors')),
  'GET /api/campaigns/{id}/decisions': reads(inCampaign('/decisions')),
  'GET /api/campaigns/{id}/facts': reads(inCampaign('/facts')),
  'POST /api/campaigns/{id}/facts': { about: 'catalogue' },
  'POST /api/campaigns/{id}/grading-runs': manages(inCampaign('/grading-runs')),
  'GET /api/campaigns/{id}/grading-runs': reads(inCampaign('/grading-runs')),
  // What is entered for the whole campaign names units of everybody.
  'GET /api/campaigns/{id}/inputs': { about: 'campaign-whole', path: inCampaign('/inputs') },
  'PUT /api/campaigns/{id}/inputs': manages(inCampaign('/inputs'), () => ({ context: {} })),
  'GET /api/campaigns/{id}/ledger': reads(inCampaign('/ledger')),
  'GET /api/campaigns/{id}/ledger/export': reads(inCampaign('/ledger/export?format=csv')),
  'GET /api/campaigns/{id}/ledger/{unitId}': reads(
    (county, { id }) => `/api/campaigns/${id}/ledger/${village(county)}`,
  ),
  'GET /api/campaigns/{id}/participation': reads(inCampaign('/participation')),
  'POST /api/campaigns/{id}/posters': manages(inCampaign('/posters'), (county) => ({
    group: 'mass',
    unitIds: [village(county)],
  })),
  'GET /api/campaigns/{id}/publications': reads(inCampaign('/publications')),
  'POST /api/campaigns/{id}/publications': manages(inCampaign('/publications'), (_county, { run }) => ({ runId: run })),
  'POST /api/campaigns/{id}/scheme-previews': manages(inCampaign('/scheme-previews'), () => ({ scheme: {} })),
  'GET /api/campaigns/{id}/sheets': reads(inCampaign('/sheets')),
  'GET /api/campaigns/{id}/sheets/{group}/{unitId}': { about: 'self' },
  'PUT /api/campaigns/{id}/sheets/{group}/{unitId}': { about: 'self' },
  'GET /api/campaigns/{id}/spot-checks': reads(inCampaign('/spot-checks')),
  'PUT /api/campaigns/{id}/subjects': manages(inCampaign('/subjects'), (county) => ({ unitIds: [village(county)] })),
  'GET /api/campaigns/{id}/subjects': reads(inCampaign('/subjects')),
  'GET /api/campaigns/{id}/subjects/{unitId}/inputs': reads(
    (county, { id }) => `/api/campaigns/${id}/subjects/${village(county)}/inputs`,
  ),
  'PATCH /api/campaigns/{id}/subjects/{unitId}/inputs': manages(
    (county, { id }) => `/api/campaigns/${id}/subjects/${village(county)}/inputs`,
    () => ({ field: 'taken over' }),
  ),
  'GET /api/campaigns/{id}/tie-decisions': reads(inCampaign('/tie-decisions')),
  'POST /api/campaigns/{id}/tie-decisions': manages(inCampaign('/tie-decisions'), (county) => ({
    tiedIds: [village(county), county.units['3301002']],
    chosenIds: [village(county)],
    reason: 'so',
  })),
  'POST /api/campaigns/{id}/transitions': manages(inCampaign('/transitions'), () => ({ to: 'OPEN', reason: 'so' })),
  'POST /api/card-batches/{id}/void': manages(
    (_county, { batch }) => `/api/card-batches/${batch}/void`,
    () => ({ reason: 'so' }),
  ),
  'GET /api/collect/{collector}': open,
  'POST /api/collect/{collector}/card-checks': open,
  'POST /api/collect/{collector}/responses': open,
  'POST /api/evidence': self,
  'GET /api/evidence/{id}': self,
  'POST /api/facts/{id}/verification': { about: 'catalogue' },
  'GET /api/form-blocks': { about: 'catalogue' },
  'POST /api/form-blocks': { about: 'new' },
  'DELETE /api/form-blocks/{id}': form(({ forms }) => `/api/form-blocks/${forms.block}`),
  'POST /api/form-checks': { about: 'catalogue' },
  'POST /api/form-imports': { about: 'catalogue' },
  'POST /api/form-translations': { about: 'catalogue' },
  'GET /api/form-versions/{id}': { about: 'catalogue' },
  'PUT /api/form-versions/{id}': form(({ forms }) => `/api/form-versions/${forms.draft}`, {
    definition: { pages: [] },
    manifest,
  }),
  'DELETE /api/form-versions/{id}': form(({ forms }) => `/api/form-versions/${forms.draft}`),
  'GET /api/form-versions/{id}/export': { about: 'catalogue' },
  'PUT /api/form-versions/{id}/lock': form(({ forms }) => `/api/form-versions/${forms.draft}/lock`, {
    editor: 'another-tab-of-mine',
    takeOver: true,
  }),
  // Frees the caller's own lease, and nobody else's.
  'DELETE /api/form-versions/{id}/lock': self,
  'GET /api/form-versions/{id}/publication-report': { about: 'catalogue' },
  'POST /api/form-versions/{id}/publish': form(({ forms }) => `/api/form-versions/${forms.draft}/publish`),
  'POST /api/form-versions/{id}/retire': form(({ forms }) => `/api/form-versions/${forms.published}/retire`),
  'GET /api/form-versions/{id}/translations': { about: 'catalogue' },
  'GET /api/form-versions/{id}/trial-answers': form(({ forms }) => `/api/form-versions/${forms.draft}/trial-answers`),
  'DELETE /api/form-versions/{id}/trial-answers': form(
    ({ forms }) => `/api/form-versions/${forms.draft}/trial-answers`,
  ),
  'POST /api/form-versions/{id}/trials': form(({ forms }) => `/api/form-versions/${forms.draft}/trials`),
  'GET /api/forms': { about: 'catalogue' },
  'POST /api/forms': { about: 'new' },
  'GET /api/forms/{code}/versions': { about: 'catalogue' },
  'POST /api/forms/{code}/versions': form(({ forms }) => `/api/forms/${forms.code}/versions`, {
    definition: { pages: [] },
  }),
  'GET /api/grading-runs/{id}': reads((_county, { run }) => `/api/grading-runs/${run}`),
  'DELETE /api/grading-runs/{id}': manages((_county, { run }) => `/api/grading-runs/${run}`),
  'GET /api/grading-runs/{id}/input': manages((_county, { run }) => `/api/grading-runs/${run}/input`),
  'GET /api/grading-runs/{id}/package.zip': manages((_county, { run }) => `/api/grading-runs/${run}/package.zip`),
  'GET /api/grading-runs/{id}/result': manages((_county, { run }) => `/api/grading-runs/${run}/result`),
  'GET /api/health': open,
  'GET /api/my/tasks': { about: 'list', path: () => '/api/my/tasks' },
  'GET /api/openapi.json': open,
  'GET /api/public/publications': open,
  'GET /api/public/publications/{id}': open,
  'GET /api/public/publications/{id}/outcomes': open,
  'GET /api/public/publications/{id}/outcomes/{unitId}': open,
  'GET /api/public/publications/{id}/package.zip': open,
  'POST /api/publications/{id}/withdrawal': manages(
    (_county, { publication }) => `/api/publications/${publication}/withdrawal`,
    () => ({ reason: 'so' }),
  ),
  'GET /api/ready': open,
  'POST /api/reset': open,
  'GET /api/session': self,
  'POST /api/session': open,
  'DELETE /api/session': self,
  'POST /api/session/password': self,
  'GET /api/session/notices': self,
  'POST /api/session/notices/acknowledgement': self,
  'GET /api/session/second-factor': self,
  'POST /api/session/second-factor': self,
  'POST /api/session/second-factor/confirmation': self,
  'POST /api/session/second-factor/removal': self,
  'GET /api/sessions': self,
  'DELETE /api/sessions': self,
  'DELETE /api/sessions/{id}': self,
  'GET /api/sheets/{id}': { about: 'catalogue' },
  'GET /api/system': open,
  'GET /api/system-check': { about: 'installation', path: () => '/api/system-check' },
  'POST /api/system-check': { about: 'installation', path: () => '/api/system-check' },
  'GET /api/trials/{token}': open,
  'POST /api/trials/{token}/answers': open,
  'GET /api/units': { about: 'list', path: () => '/api/units' },
  'POST /api/units': {
    about: 'unit',
    path: () => '/api/units',
    body: (county) => ({
      ...blankUnit,
      code: `n-${randomUUID().slice(0, 8)}`,
      name: 'New',
      type: 'village',
      level: 'village',
      parentId: county.units['3301'],
    }),
  },
  'GET /api/units/export': { about: 'list', path: () => '/api/units/export?format=csv' },
  'POST /api/units/import': { about: 'catalogue' },
  'GET /api/units/import-template': { about: 'catalogue' },
  'GET /api/units/{id}': { about: 'unit-reading', path: (county) => `/api/units/${village(county)}` },
  'PATCH /api/units/{id}': {
    about: 'unit',
    path: (county) => `/api/units/${village(county)}`,
    body: () => ({ name: 'Taken over' }),
  },
};

/** What is below an identity: the codes of the units that it reaches, and those through the territorial line only. */
const reach: Readonly<
  Record<Identity, { readonly territory: readonly string[]; readonly guided?: readonly string[] }>
> = {
  root: { territory: ['33', '9901', '3301', '3301001', '3301002', '3302', '3302001'] },
  'county-admin': { territory: ['33', '9901', '3301', '3301001', '3301002', '3302', '3302001'] },
  'township-admin': { territory: ['3301', '3301001', '3301002'] },
  'village-admin': { territory: ['3301001'] },
  'sibling-admin': { territory: ['3302', '3302001'] },
  'guidance-admin': { territory: ['9901'], guided: ['3301001'] },
  assessor: { territory: ['3301', '3301001', '3301002'] },
  'guidance-assessor': { territory: ['9901'], guided: ['3301001'] },
  clerk: { territory: ['3301001'] },
  'sibling-clerk': { territory: ['3302001'] },
  enterer: { territory: ['3301', '3301001', '3301002'] },
  verifier: { territory: ['33', '9901', '3301', '3301001', '3301002', '3302', '3302001'] },
  viewer: { territory: ['3301001'] },
};
const identities = Object.keys(reach) as Identity[];
const owners = { county: '33', township: '3301' } as const;
const subjects = { county: ['3301001', '3301002', '3302001'], township: ['3301001', '3301002'] } as const;
const reached = (identity: Identity): readonly string[] => [
  ...reach[identity].territory,
  ...(reach[identity].guided ?? []),
];
const isAdministrator = (identity: Identity): boolean => identity === 'root' || identity.endsWith('-admin');

describe.each(databaseKinds())('who reaches what, on %s', (kind) => {
  let bench: Bench;
  let county: ReachCounty;
  let documented: readonly Route[];

  beforeAll(async () => {
    bench = await startBench(kind);
    county = await buildReachCounty(bench);
    const { paths } = await bench
      .client()
      .ok<{ paths: Record<string, Record<string, unknown>> }>('GET', '/api/openapi.json');
    documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method): Route => `${method.toUpperCase() as Method} ${path}`),
    );
  }, 240_000);
  afterAll(() => bench?.close());

  const ask = async (identity: Identity, route: Route, campaign: keyof typeof owners = 'county') => {
    const { path, body } = rows[route] ?? {};
    const given = body?.(county, county.campaigns[campaign]);
    return county.as[identity].request(
      route.split(' ', 1)[0] ?? 'GET',
      path?.(county, county.campaigns[campaign]) ?? '',
      { ...(given !== undefined && { body: given }), revision: 1 },
    );
  };
  const routesAbout = (about: Row['about']) =>
    (Object.entries(rows) as [Route, Row][]).filter(([, row]) => row.about === about).map(([route]) => route);
  const answersOf = async (route: Route, who: readonly Identity[], campaign?: keyof typeof owners) => {
    const answers: Partial<Record<Identity, number>> = {};
    for (const identity of who) answers[identity] = (await ask(identity, route, campaign)).status;
    return answers;
  };

  it('has a row for every route', () => {
    expect(Object.keys(rows).sort()).toEqual([...documented].sort());
  });

  describe.each(Object.keys(owners) as (keyof typeof owners)[])('a campaign of the %s', (campaign) => {
    const managers = identities.filter(
      (identity) => isAdministrator(identity) && reach[identity].territory.includes(owners[campaign]),
    );
    const seesIt = (identity: Identity) =>
      reach[identity].territory.includes(owners[campaign]) ||
      reached(identity).some((code) => (subjects[campaign] as readonly string[]).includes(code));

    it.each(routesAbout('campaign'))('%s is for its office only', async (route) => {
      const others = identities.filter((identity) => !managers.includes(identity));
      const expected = Object.fromEntries(
        others.map((identity) => [identity, isAdministrator(identity) && !seesIt(identity) ? 404 : 403]),
      );
      expect(await answersOf(route, others, campaign)).toEqual(expected);
    });

    it.each(routesAbout('campaign-whole'))('%s is shown below its office only', async (route) => {
      expect(await answersOf(route, identities, campaign)).toEqual(
        Object.fromEntries(
          identities.map((identity) => [
            identity,
            reach[identity].territory.includes(owners[campaign]) ? 200 : seesIt(identity) ? 403 : 404,
          ]),
        ),
      );
    });

    it.each(routesAbout('campaign-reading'))('%s is for whom it concerns', async (route) => {
      for (const identity of identities) {
        const { status } = await ask(identity, route, campaign);
        const concerns = /unitId/.test(route) ? reached(identity).includes('3301001') : seesIt(identity);
        // A role without the permission is refused before anything is looked up.
        expect(status === 403 && !isAdministrator(identity) ? 'no permission' : status, identity).toBe(
          status === 403 && !isAdministrator(identity) ? 'no permission' : concerns ? 200 : 404,
        );
      }
    });

    it('says who may manage it, and counts what each reaches', async () => {
      for (const identity of identities.filter(seesIt)) {
        const view = await county.as[identity].ok<{ manageable: boolean; subjectCount: number }>(
          'GET',
          `/api/campaigns/${county.campaigns[campaign].id}`,
        );
        const office = reach[identity].territory.includes(owners[campaign]);
        expect([identity, view.manageable, view.subjectCount]).toEqual([
          identity,
          managers.includes(identity),
          office
            ? subjects[campaign].length
            : reached(identity).filter((code) => (subjects[campaign] as readonly string[]).includes(code)).length,
        ]);
      }
    });

    it('is as it was after all that', async () => {
      const office = county.as[campaign === 'county' ? 'county-admin' : 'township-admin'];
      const { id, batch, publication } = county.campaigns[campaign];
      expect(await office.ok('GET', `/api/campaigns/${id}`)).toMatchObject({
        name: '分类定级',
        state: 'COMPUTED',
        subjectCount: subjects[campaign].length,
        manageable: true,
      });
      expect((await office.ok<{ items: object[] }>('GET', `/api/campaigns/${id}/card-batches`)).items).toMatchObject([
        { id: batch, voided: false },
      ]);
      expect((await office.ok<{ items: object[] }>('GET', `/api/campaigns/${id}/publications`)).items).toMatchObject([
        { id: publication, withdrawnAt: null },
      ]);
      expect((await office.ok<{ items: object[] }>('GET', `/api/campaigns/${id}/grading-runs`)).items).toHaveLength(1);
    });
  });

  it.each(routesAbout('installation'))('%s is for those who reach everything', async (route) => {
    const answers = await answersOf(route, identities);
    expect(Object.fromEntries(Object.entries(answers).map(([identity, status]) => [identity, status < 300]))).toEqual(
      Object.fromEntries(identities.map((identity) => [identity, identity === 'root'])),
    );
  });

  it.each(routesAbout('form'))('%s is for the office that made the form', async (route) => {
    const managers: readonly Identity[] = ['root', 'county-admin'];
    const others = identities.filter((identity) => !managers.includes(identity));
    expect(await answersOf(route, others)).toEqual(Object.fromEntries(others.map((identity) => [identity, 403])));
  });

  it('leaves the forms of the product to the root office, and everybody their copies', async () => {
    const { shipped, published, draft, code } = county.forms;
    expect(await county.as['county-admin'].request('POST', `/api/form-versions/${shipped}/retire`)).toMatchObject({
      status: 403,
      body: { code: 'beyond-reach' },
    });
    const copy = await county.as['village-admin'].ok<{ id: string }>('POST', '/api/forms', {
      body: { code: 'village-visit', manifest, copyOf: published },
    });
    await county.as['village-admin'].ok('POST', `/api/form-versions/${copy.id}/publish`);
    await county.as['township-admin'].ok('POST', `/api/form-versions/${copy.id}/retire`);
    const { items } = await county.as['village-admin'].ok<{ items: { code: string; manageable: boolean }[] }>(
      'GET',
      '/api/forms',
    );
    expect(items.filter(({ manageable }) => manageable).map((item) => item.code)).toEqual(['village-visit']);
    const versions = await county.as['county-admin'].ok<{ items: { id: string; state: string }[] }>(
      'GET',
      `/api/forms/${code}/versions`,
    );
    expect(versions.items.map(({ id, state }) => [id, state])).toEqual([
      [draft, 'DRAFT'],
      [published, 'PUBLISHED'],
    ]);
    await county.as['county-admin'].ok('DELETE', `/api/form-versions/${draft}`);
    await county.as['county-admin'].ok('DELETE', `/api/form-blocks/${county.forms.block}`);
  });

  it.each([...routesAbout('unit'), ...routesAbout('account')])('%s needs the territorial line', async (route) => {
    const others: readonly Identity[] = [
      'sibling-admin',
      'guidance-admin',
      'assessor',
      'guidance-assessor',
      'clerk',
      'sibling-clerk',
      'enterer',
      'verifier',
      'viewer',
    ];
    for (const identity of others) expect([403, 404, 422], identity).toContain((await ask(identity, route)).status);
    expect(await county.as.root.ok('GET', `/api/units/${village(county)}`)).toMatchObject({
      name: 'Yanshang',
      revision: 1,
    });
    await county.as['clerk'].ok('GET', '/api/session');
  });

  it('lets guidance read the guided unit, and neither move it nor touch its accounts', async () => {
    const guide = county.as['guidance-admin'];
    const unit = await guide.ok<{ revision: number }>('GET', `/api/units/${village(county)}`);
    expect(
      await guide.request('PATCH', `/api/units/${village(county)}`, {
        body: { parentId: county.units['9901'] },
        revision: unit.revision,
      }),
    ).toMatchObject({ status: 403, body: { code: 'beyond-reach' } });
    const csv = 'code,name,type,level,parentCode\n3301001,Yanshang,village,village,9901';
    expect(await guide.upload('/api/units/import', 'units.csv', csv)).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'forbidden' }] },
    });
    expect(
      (await guide.ok<{ items: { username: string }[] }>('GET', '/api/accounts')).items.map(({ username }) => username),
    ).toEqual(['guidance-admin', 'guidance-assessor']);
    expect(
      await guide.request('POST', '/api/units', {
        body: { ...blankUnit, code: 'n1', name: 'N', type: 'village', level: 'village', parentId: village(county) },
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/parentId' }] } });
  });

  it('tells an administrator of the acts of the accounts below, and of no others', async () => {
    const actors = async (identity: Identity) =>
      new Set(
        (await county.as[identity].ok<{ items: { actor: string }[] }>('GET', '/api/audit?pageSize=200')).items.map(
          ({ actor }) => actor,
        ),
      );
    expect(await actors('village-admin')).toEqual(new Set(['village-admin']));
    expect(await actors('township-admin')).toEqual(new Set(['township-admin', 'village-admin']));
    expect((await actors('root')).has('county-admin')).toBe(true);
  });

  it('answers no list with a unit beyond reach', { timeout: 240_000 }, async () => {
    const codes = Object.entries(county.units);
    const lists = [...routesAbout('list'), ...routesAbout('campaign-reading')].filter(
      (route) => route.startsWith('GET') && !route.includes('{unitId}'),
    );
    const leaks: string[] = [];
    for (const identity of identities) {
      const beyond = codes.filter(([code]) => !reached(identity).includes(code));
      for (const route of lists) {
        for (const campaign of Object.keys(owners) as (keyof typeof owners)[]) {
          // Whose campaign it is sees it whole, with units of others among its subjects.
          if (
            rows[route]?.about === 'list' ? campaign !== 'county' : reach[identity].territory.includes(owners[campaign])
          )
            continue;
          const { status, raw } = await ask(identity, route, campaign);
          if (status !== 200) continue;
          // A unit's own superiors are named with it.
          const told = raw
            .toString()
            .replace(/"(?:parent|guide)":\{[^{}]*\}/g, '')
            .replace(/"(?:parentId|guideId)":"[^"]*"/g, '');
          for (const [code, id] of beyond)
            if (told.includes(id)) leaks.push(`${identity} ${route} ${campaign} ${code}`);
        }
      }
    }
    expect(leaks).toEqual([]);
  });
});
