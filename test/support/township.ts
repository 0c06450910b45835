import type { Bench, Client } from './client.js';

const password = 'township-of-trials';

/** A small township built through the API alone, with an open campaign of classification and grading. */
export interface Township {
  readonly campaignId: string;
  readonly units: Readonly<Record<'county' | 'township' | 'yanshang' | 'yanxia' | 'elsewhere', string>>;
  readonly clerk: Client;
  readonly assessor: Client;
  readonly assessors: readonly Client[];
  readonly enterer: Client;
  readonly verifier: Client;
  readonly viewer: Client;
}

const csv = [
  'code,name,type,level,parentCode,residents,partyMembers,secretary',
  '33,County,county-committee,county,,,60,',
  '3301,Yanzhang,township-committee,township,33,120,40,',
  '3301001,岩上村,village,village,3301,300,39,林桂兰',
  '3301002,岩下村,village,village,3301,162,25,',
  '3302,Elsewhere,township-committee,township,33,100,30,',
].join('\n');

export async function buildTownship(bench: Bench): Promise<Township> {
  const { administrator } = bench;
  const imported = await administrator.upload('/api/units/import', 'units.csv', csv);
  if (imported.status !== 200) throw new Error(imported.raw.toString());
  const { items } = await administrator.ok<{ items: { id: string; code: string }[] }>('GET', '/api/units?pageSize=200');
  const idOf = (code: string) => items.find((unit) => unit.code === code)?.id ?? '';
  const units = {
    county: idOf('33'),
    township: idOf('3301'),
    yanshang: idOf('3301001'),
    yanxia: idOf('3301002'),
    elsewhere: idOf('3302'),
  };
  const { AccountsService } = await import('@pingyi/backend/testing');
  const account = async (
    username: string,
    role: 'clerk' | 'assessor' | 'fact-enterer' | 'fact-verifier' | 'viewer',
    unitId: string,
  ) => {
    await bench.app.get(AccountsService).create(null, { username, displayName: username, role, unitId, password });
    return bench.client().signIn(username, password);
  };
  const assessors = [];
  for (const number of [1, 2, 3]) assessors.push(await account(`assessor-${number}`, 'assessor', units.township));
  const [assessor] = assessors;
  if (!assessor) throw new Error('no assessor');
  const campaignId = await openCampaign(administrator, units.township);
  return {
    campaignId,
    units,
    clerk: await account('clerk', 'clerk', units.yanshang),
    assessor,
    assessors,
    enterer: await account('enterer', 'fact-enterer', units.township),
    verifier: await account('verifier', 'fact-verifier', units.county),
    viewer: await account('viewer', 'viewer', units.elsewhere),
  };
}

/** Creates, publishes and opens a campaign over the villages below a unit. */
export async function openCampaign(administrator: Client, under: string): Promise<string> {
  const { id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
    body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
  });
  await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
    body: { selection: { under, types: ['village'] } },
  });
  for (const to of ['PUBLISHED', 'OPEN'])
    await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
  return id;
}

export interface TestCard {
  readonly collector: string;
  readonly code: string;
}

/** Issues cards without printing them; the printed way has its own test. */
export async function issueCards(
  bench: Pick<Bench, 'app'>,
  campaignId: string,
  unitId: string,
  count: number,
  groupKey = 'mass',
): Promise<TestCard[]> {
  const { Campaign, CampaignSubject, CardsService, Database } = await import('@pingyi/backend/testing');
  const database = bench.app.get(Database);
  const campaign = await database.reader(Campaign).findOneByOrFail({ id: campaignId });
  const subject = await database.reader(CampaignSubject).findOneByOrFail({ campaignId, unitId });
  const group = campaign.groups.find(({ key }) => key === groupKey);
  if (!group) throw new Error('no ballot group');
  const { cards } = await bench.app.get(CardsService).issueFor(null, campaign, group, [subject], () => count);
  return cards.map(({ collectorId, code }) => ({ collector: collectorId, code }));
}

/** Hands a ballot in as a phone does. */
export async function handIn(
  client: Client,
  card: TestCard,
  overall: string,
  options: { key?: string; formVersion?: string; answers?: unknown } = {},
) {
  const formVersion =
    options.formVersion ??
    (await client.ok<{ formVersion: string }>('GET', `/api/collect/${card.collector}`)).formVersion;
  return client.request<{ receipt?: string; code?: string; errors?: unknown }>(
    'POST',
    `/api/collect/${card.collector}/responses`,
    {
      body: { formVersion, answers: options.answers ?? { overall }, card: card.code },
      headers: { 'idempotency-key': options.key ?? crypto.randomUUID() },
    },
  );
}

const declarations = { 'veto-discipline': 'no', 'veto-standing': 'no', 'veto-petition': 'no' };

/** Superior's answers whose items add up to the total (out of 10, 15, 15, 10, 10, 25, 15). */
export function superiorAnswers(total: number): Record<string, unknown> {
  let left = total;
  const give = (maximum: number) => {
    const points = Math.min(maximum, left);
    left -= points;
    return points;
  };
  const scores = {
    'role-score': give(25),
    'leadership-score': give(15),
    'rules-score': give(15),
    'people-score': give(15),
    'setup-score': give(10),
    'venue-score': give(10),
    'support-score': give(10),
  };
  return { ...scores, 'verified-by': ['documents'], ...declarations, 'recommend-service': 'no' };
}

/** A self-assessment of 95 points with the grounds that high scores need. */
export function selfAnswers(): Record<string, unknown> {
  const items = { setup: 10, leadership: 15, rules: 15, venue: 10, support: 10, role: 25, people: 10 };
  const answers = Object.entries(items).flatMap(([item, score]) => [
    [`${item}-score`, score],
    ...(item === 'people' ? [] : [[`${item}-basis`, '见台账']]),
  ]);
  return { ...Object.fromEntries(answers), problems: '外出党员学习不够。', 'target-grade': 'good', ...declarations };
}

/** Waits until a run has ended, as the console does. */
export async function runGrading(
  administrator: Client,
  campaignId: string,
  dismissal?: { readonly factIds: readonly string[]; readonly reason: string },
): Promise<{ state: string; inputHash: string; outcomeHash: string; id: string; error: { code: string } | null }> {
  const { id } = await administrator.ok<{ id: string }>('POST', `/api/campaigns/${campaignId}/grading-runs`, {
    ...(dismissal && { body: { dismissal } }),
  });
  for (let attempt = 0; attempt < 200; attempt++) {
    const run = await administrator.ok<{
      state: string;
      inputHash: string;
      outcomeHash: string;
      id: string;
      error: { code: string } | null;
    }>('GET', `/api/grading-runs/${id}`);
    if (run.state !== 'queued' && run.state !== 'running') return run;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the run did not end');
}
