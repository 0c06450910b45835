import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankUnit } from '../support/blank-unit.js';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildReachCounty, type Identity, type ReachCounty } from '../support/reach-county.js';
import { visitManifest as manifest } from '../support/reach-rows.js';

const village = (county: ReachCounty): string => county.units['3301001'] ?? '';

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

  beforeAll(async () => {
    bench = await startBench(kind);
    county = await buildReachCounty(bench);
  }, 240_000);
  afterAll(() => bench?.close());

  it.each(Object.keys(owners) as (keyof typeof owners)[])(
    'says of a campaign of the %s who may manage it, and counts what each reaches',
    async (campaign) => {
      const managers = identities.filter(
        (identity) => isAdministrator(identity) && reach[identity].territory.includes(owners[campaign]),
      );
      const seesIt = (identity: Identity) =>
        reach[identity].territory.includes(owners[campaign]) ||
        reached(identity).some((code) => (subjects[campaign] as readonly string[]).includes(code));

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
    },
  );

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
});
