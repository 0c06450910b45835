import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, handIn, issueCards, runGrading, superiorAnswers, type Township } from '../support/township.js';

interface Campaign {
  readonly id: string;
  readonly revision: number;
  readonly groups: readonly {
    readonly key: string;
    readonly access: string;
    readonly formVersionId: string;
    readonly variants: readonly { readonly unitTypes: readonly string[]; readonly formCode: string }[];
  }[];
}
type Definition = { pages: { elements: Record<string, unknown>[] }[] } & Record<string, unknown>;

/** A form with other points for some items, which may reach as many. */
const withPoints = (json: unknown, points: Readonly<Record<string, number>>): unknown => {
  if (Array.isArray(json)) return json.map((part) => withPoints(part, points));
  if (typeof json !== 'object' || json === null) return json;
  const changed = Object.fromEntries(Object.entries(json).map(([key, part]) => [key, withPoints(part, points)]));
  const given = points[String(changed['name'])];
  return given === undefined ? changed : { ...changed, points: given, max: given };
};

/** A form, and its points, for each type of unit within one campaign (S5.4). */
describe.each(databaseKinds())('forms for types of units, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let enterprise: string;
  let campaign: Campaign;
  let ownForm: string;
  const wanted = (variants: Readonly<Record<string, object[]>>) =>
    campaign.groups.map(({ key, access, formVersionId }) => ({
      key,
      access,
      formVersionId,
      ...(variants[key] === undefined ? {} : { variants: variants[key] }),
    }));
  const change = (groups: object[]) =>
    bench.administrator.request<Campaign & { errors?: unknown[] }>('PATCH', `/api/campaigns/${campaign.id}`, {
      body: { groups },
      revision: campaign.revision,
    });

  /** A copy of the form of a group under another code, changed and published. */
  async function copyOf(group: string, code: string, edit: (definition: Definition) => Definition): Promise<string> {
    const { administrator } = bench;
    const copied = campaign.groups.find(({ key }) => key === group)!.formVersionId;
    const { definition, manifest } = await administrator.ok<{
      definition: Definition;
      manifest: Record<string, unknown>;
    }>('GET', `/api/form-versions/${copied}`);
    const { title, description, campaignType, group: served, audience, scored } = manifest;
    const entered = { title, description, campaignType, group: served, audience, scored };
    const made = await administrator.ok<{ id: string }>('POST', '/api/forms', {
      body: { code, manifest: entered, definition: edit(definition) },
    });
    await administrator.ok('POST', `/api/form-versions/${made.id}/publish`);
    return made.id;
  }

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const { administrator } = bench;
    const csv =
      'code,name,type,level,parentCode,residents,partyMembers\n3301901,岩樟茶业,non-public-enterprise,unit,3301,40,12';
    expect((await administrator.upload('/api/units/import', 'units.csv', csv)).status).toBe(200);
    const { items } = await administrator.ok<{ items: { id: string }[] }>('GET', '/api/units?q=3301901');
    enterprise = items[0]?.id ?? '';
    campaign = await administrator.ok<Campaign>('POST', '/api/campaigns', {
      body: { name: '按领域定级', campaignType: 'classification-grading', asOf: '2012-08-31' },
    });
    ownForm = await copyOf('superior', 'enterprise-superior', (definition) => ({
      ...(withPoints(definition, { 'venue-score': 5, 'people-score': 20 }) as Definition),
      title: { default: '非公企业评定表', en: 'Enterprises' },
    }));
  });
  afterAll(() => bench?.close());

  it('are chosen for a group beside its own form', async () => {
    const variants = [{ unitTypes: ['non-public-enterprise', 'social-organisation'], formVersionId: ownForm }];
    const changed = await change(wanted({ superior: variants }));
    expect(changed.status, changed.raw.toString()).toBe(200);
    campaign = changed.body;
    expect(campaign.groups.find(({ key }) => key === 'superior')?.variants).toMatchObject([
      { unitTypes: ['non-public-enterprise', 'social-organisation'], formCode: 'enterprise-superior' },
    ]);
  });

  it('are refused when a type has two, and when the form is of another group', async () => {
    const twice = { unitTypes: ['community'], formVersionId: ownForm };
    const errorsOf = async (group: string, variants: object[]) =>
      (await change(wanted({ [group]: variants }))).body.errors;
    expect(await errorsOf('superior', [twice, twice])).toEqual([
      expect.objectContaining({ pointer: '#/groups/2/variants/1/unitTypes', code: 'not-a-choice' }),
    ]);
    expect(await errorsOf('self', [twice])).toEqual([
      expect.objectContaining({ pointer: '#/groups/0/variants/0/formVersionId', code: 'not-a-choice' }),
    ]);
  });

  it('are what raters of such a unit get, and no others', async () => {
    const { administrator } = bench;
    const { assessor, units } = township;
    await administrator.ok('PUT', `/api/campaigns/${campaign.id}/subjects`, {
      body: { unitIds: [units.yanshang, enterprise] },
    });
    for (const to of ['PUBLISHED', 'OPEN'])
      await administrator.ok('POST', `/api/campaigns/${campaign.id}/transitions`, { body: { to } });
    const sheet = (who: Client, unitId: string) =>
      who.ok<{ formVersionId: string; definition: { title: unknown }; maxTotal: string; revision: number }>(
        'GET',
        `/api/campaigns/${campaign.id}/sheets/superior/${unitId}`,
      );
    const own = await sheet(assessor, enterprise);
    expect(own).toMatchObject({
      formVersionId: ownForm,
      definition: { title: { en: 'Enterprises' } },
      maxTotal: '100',
    });
    expect((await sheet(assessor, units.yanshang)).formVersionId).not.toBe(ownForm);
    const handedIn = await assessor.request('PUT', `/api/campaigns/${campaign.id}/sheets/superior/${enterprise}`, {
      body: { answers: { ...superiorAnswers(92), 'venue-score': 5, 'people-score': 20 }, action: 'submit' },
      revision: own.revision,
    });
    expect(handedIn.status, handedIn.raw.toString()).toBe(200);
  });

  it('count in the grade, and stand in the package of the run', async () => {
    const { administrator } = bench;
    for (const card of await issueCards(bench, campaign.id, enterprise, 20, 'mass'))
      expect((await handIn(bench.client(), card, 'satisfied')).status).toBe(201);
    await administrator.ok('POST', `/api/campaigns/${campaign.id}/transitions`, { body: { to: 'CLOSED' } });
    const run = await runGrading(administrator, campaign.id);
    expect(run).toMatchObject({ state: 'succeeded' });
    const { items } = await administrator.ok<{ items: { unit: { id: string }; groups: Record<string, object> }[] }>(
      'GET',
      `/api/campaigns/${campaign.id}/ledger`,
    );
    const row = items.find(({ unit }) => unit.id === enterprise);
    expect(row?.groups['superior']).toMatchObject({ score: '92.00' });
  });
});
