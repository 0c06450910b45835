import type { Bench, Client } from './client.js';
import { publishTogether } from './publish.js';
import { runGrading } from './township.js';

export const reachPassword = 'reach-of-the-county';

/**
 * `33` county, with the townships 3301 and 3302 and a village in each but one more in 3301; 9901 is a department of the county that
 * guides the village 3301001.
 */
const csv = [
  'code,name,type,level,parentCode,guideCode,residents,partyMembers',
  '33,County,county-committee,county,,,,60',
  '9901,Department,organ,county,33,,,20',
  '3301,Yanzhang,township-committee,township,33,,120,40',
  '3301001,Yanshang,village,village,3301,9901,300,39',
  '3301002,Yanxia,village,village,3301,,162,25',
  '3302,Elsewhere,township-committee,township,33,,100,30',
  '3302001,Faraway,village,village,3302,,90,20',
].join('\n');

const people = [
  ['county-admin', 'administrator', '33'],
  ['township-admin', 'administrator', '3301'],
  ['village-admin', 'administrator', '3301001'],
  ['sibling-admin', 'administrator', '3302'],
  ['guidance-admin', 'administrator', '9901'],
  ['assessor', 'assessor', '3301'],
  ['guidance-assessor', 'assessor', '9901'],
  ['clerk', 'clerk', '3301001'],
  ['sibling-clerk', 'clerk', '3302001'],
  ['enterer', 'fact-enterer', '3301'],
  ['verifier', 'fact-verifier', '33'],
  ['viewer', 'viewer', '3301001'],
] as const;

export type Identity = 'root' | (typeof people)[number][0];

export interface ReachCounty {
  readonly as: Readonly<Record<Identity, Client>>;
  /** Ids of units by code. */
  readonly units: Readonly<Record<string, string>>;
  readonly accounts: Readonly<Record<string, string>>;
  /** Campaigns of the county over all villages, and of one township over its own; graded and published. */
  readonly campaigns: Readonly<Record<'county' | 'township', CampaignIds>>;
  /** Forms made by the county's office: a published version and a draft, and a kept section. */
  readonly forms: Readonly<{ code: string; published: string; draft: string; shipped: string; block: string }>;
}

export interface CampaignIds {
  readonly id: string;
  readonly run: string;
  readonly publication: string;
  readonly batch: string;
}

export async function buildReachCounty(bench: Bench): Promise<ReachCounty> {
  const { administrator: root } = bench;
  const imported = await root.upload('/api/units/import', 'units.csv', csv);
  if (imported.status !== 200) throw new Error(imported.raw.toString());
  const { items } = await root.ok<{ items: { id: string; code: string }[] }>('GET', '/api/units?pageSize=200');
  const units = Object.fromEntries(items.map(({ id, code }) => [code, id]));
  const { AccountsService } = await import('@pingyi/backend/testing');
  const as: Record<string, Client> = { root };
  const accounts: Record<string, string> = {};
  for (const [username, role, code] of people) {
    const { account } = await bench.app
      .get(AccountsService)
      .create(null, { username, displayName: username, role, unitId: units[code] ?? '', password: reachPassword });
    accounts[username] = account.id;
    as[username] = await bench.client().signIn(username, reachPassword);
  }
  const identities = as as Record<Identity, Client>;
  return {
    as: identities,
    units,
    accounts,
    campaigns: {
      county: await runCampaign(identities['county-admin'], root, units['33'] ?? ''),
      township: await runCampaign(identities['township-admin'], root, units['3301'] ?? ''),
    },
    forms: await makeForms(identities['county-admin']),
  };
}

/** The file of one unit alone, as it was imported. */
export const fileOfUnit = (code: string): string =>
  csv
    .split('\n')
    .filter((line) => line.startsWith('code,') || line.startsWith(`${code},`))
    .join('\n');

async function runCampaign(office: Client, second: Client, under: string): Promise<CampaignIds> {
  const { id } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
    body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
  });
  await office.ok('PUT', `/api/campaigns/${id}/subjects`, {
    body: { selection: { under, types: ['village', 'township-committee'] } },
  });
  await office.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { selection: { under, types: ['village'] } } });
  const move = (to: string) => office.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
  await move('PUBLISHED');
  await move('OPEN');
  const { items } = await office.ok<{ items: { unit: { id: string } }[] }>('GET', `/api/campaigns/${id}/subjects`);
  await office.ok('POST', `/api/campaigns/${id}/card-batches`, {
    body: { group: 'mass', unitIds: items.map(({ unit }) => unit.id), cardsPerUnit: 1 },
  });
  const batches = await office.ok<{ items: { id: string }[] }>('GET', `/api/campaigns/${id}/card-batches`);
  await move('CLOSED');
  const run = await runGrading(office, id);
  const publication = await publishTogether(office, second, id, { runId: run.id });
  return { id, run: run.id, publication, batch: batches.items[0]?.id ?? '' };
}

async function makeForms(office: Client): Promise<ReachCounty['forms']> {
  const { items } = await office.ok<{ items: { code: string; latest: { id: string } | null }[] }>('GET', '/api/forms');
  const shipped = items.find(({ code }) => code === 'register-visit')?.latest?.id ?? '';
  const code = 'county-visit';
  const manifest = {
    title: { 'zh-CN': '走访' },
    campaignType: null,
    group: 'visit',
    audience: 'organisation',
    scored: false,
  };
  const first = await office.ok<{ id: string; definition: unknown }>('POST', '/api/forms', {
    body: { code, manifest, copyOf: shipped },
  });
  await office.ok('POST', `/api/form-versions/${first.id}/publish`);
  const draft = await office.ok<{ id: string }>('POST', `/api/forms/${code}/versions`, {
    body: { definition: first.definition },
  });
  const block = await office.ok<{ id: string }>('POST', '/api/form-blocks', {
    body: { title: { 'zh-CN': '签字' }, elements: [{ type: 'text', name: 'signed', title: '签字' }] },
  });
  return { code, published: first.id, draft: draft.id, shipped, block: block.id };
}
