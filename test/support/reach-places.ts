import { randomUUID } from 'node:crypto';
import type { Bench, Client } from './client.js';
import { publishTogether, withdrawTogether } from './publish.js';
import type { ReachCounty } from './reach-county.js';
import { runGrading } from './township.js';

export type PlaceKind = 'campaign' | 'unit' | 'form';

const things = [
  'campaign',
  'plan',
  'subject',
  'run',
  'publication',
  'withdrawn',
  'request',
  'objection',
  'batch',
  'collector',
  'fact',
  'sheet',
  'evidence',
  'unit',
  'account',
  'code',
  'published',
  'draft',
  'block',
  'trial',
  'record',
  'person',
  'register',
] as const;
/** Ids of what belongs to a place; a row takes what it is about. */
export type Things = Readonly<Record<(typeof things)[number], string>>;

/** A campaign, a unit, or the forms of an office. */
export interface Place {
  readonly name: string;
  /** Code of the unit that owns it; null = the root office. */
  readonly owner: string | null;
  /** Codes of its units: of a campaign its subjects, of which the first one is the subject of rows about one. */
  readonly units: readonly string[];
  readonly things: Things;
}

const none = Object.fromEntries(things.map((thing) => [thing, ''])) as Things;
const pdf = '%PDF-1.4\nreach';

/** Whose campaigns there are: of the county, of a township, of its sibling, and of a line of guidance over a guided unit. */
const campaigns = [
  ['of the county', '33', 'county-admin', 'clerk', ['3301001', '3301002', '3302001']],
  ['of the township', '3301', 'township-admin', 'clerk', ['3301001', '3301002']],
  ['of the sibling', '3302', 'sibling-admin', 'sibling-clerk', ['3302001']],
  ['of the other line', '9901', 'guidance-admin', 'clerk', ['3301001']],
] as const;

export async function buildCampaigns(bench: Bench, { as, units }: ReachCounty): Promise<Place[]> {
  const places: Place[] = [];
  for (const [name, owner, office, clerk, subjects] of campaigns) {
    const unitIds = subjects.map((code) => units[code] ?? '');
    const built = await conduct(as[office], as[clerk], as.root, unitIds);
    const subject = unitIds[0] ?? '';
    const objection = await objected(bench, built.campaign ?? '', subject);
    places.push({ name, owner, units: subjects, things: { ...none, subject, ...built, objection } });
  }
  return places;
}

/** An objection on which somebody has ruled, in a campaign of a type that hears none. */
async function objected({ app }: Bench, campaignId: string, unitId: string): Promise<string> {
  const { Database, Objection } = await import('@pingyi/backend/testing');
  const id = randomUUID();
  const [enteredAt, ruledAt] = ['2012-05-01T00:00:00.000Z', '2012-05-02T00:00:00.000Z'];
  const nobody = randomUUID();
  await app.get(Database).write((tx) =>
    tx.insert(Objection, {
      id,
      campaignId,
      unitId,
      statement: 'x',
      state: 'rejected',
      enteredById: nobody,
      enteredByName: 'x',
      enteredAt,
      ruledById: nobody,
      ruledByName: 'x',
      ruledAt,
      answer: 'x',
      upheldAfterRun: null,
    }),
  );
  return id;
}

async function planned(office: Client, unitIds: readonly string[]): Promise<string> {
  const { id } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
    body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
  });
  await office.ok('PUT', `/api/campaigns/${id}/subjects`, { body: { unitIds } });
  return id;
}

/** A campaign with everything that can belong to one, graded, withdrawn and published again; and one that is only planned. */
async function conduct(
  office: Client,
  clerk: Client,
  second: Client,
  unitIds: readonly string[],
): Promise<Partial<Things>> {
  const plan = await planned(office, unitIds);
  const campaign = await planned(office, unitIds);
  const [subject = ''] = unitIds;
  const at = (rest: string) => `/api/campaigns/${campaign}${rest}`;
  const first = async (client: Client, rest: string) =>
    (await client.ok<{ items: { id: string; collector?: string }[] }>('GET', at(rest))).items[0];
  const move = (to: string) => office.ok('POST', at('/transitions'), { body: { to } });
  const candidates = await office.ok<{ items: { id: string }[] }>('GET', at('/chair-candidates'));
  await office.ok('PUT', at('/panels/superior'), {
    body: { chairId: candidates.items[0]?.id, itemLimit: '2' },
    revision: 0,
  });
  await move('PUBLISHED');
  await move('OPEN');
  await office.ok('POST', at('/card-batches'), { body: { group: 'mass', unitIds: [subject], cardsPerUnit: 1 } });
  const evidence = (await clerk.upload('/api/evidence', 'one.pdf', pdf, { campaignId: campaign })).body['id'];
  await clerk.ok('PUT', at(`/sheets/self/${subject}`), { body: { answers: {}, action: 'save' }, revision: 0 });
  await move('CLOSED');
  const { id: run } = await runGrading(office, campaign);
  const withdrawn = await publishTogether(office, second, campaign, { runId: run });
  await withdrawTogether(office, second, withdrawn, 'once more');
  const publication = await publishTogether(office, second, campaign, { runId: run });
  // One that waits would stop grading and publishing.
  const fact = await office.ok<{ id: string }>('POST', at('/facts'), {
    body: {
      unitId: subject,
      kind: 'discipline-case',
      date: '2012-03-01',
      source: 'x',
      documentNo: '1',
      detail: 'x',
    },
  });
  return {
    plan,
    campaign,
    run,
    withdrawn,
    publication,
    evidence: String(evidence),
    fact: fact.id,
    sheet: (await first(office, '/sheets'))?.id ?? '',
    batch: (await first(office, '/card-batches'))?.id ?? '',
    collector: (await first(office, '/collectors'))?.collector ?? '',
    request: (await first(office, '/publication-requests'))?.id ?? '',
  };
}

/** Units of every kind of nearness, each with an account that nobody uses. */
export async function buildUnits(bench: Bench, { units, as }: ReachCounty): Promise<Place[]> {
  const { AccountsService } = await import('@pingyi/backend/testing');
  const register = await openRegister(as.root);
  await defineIndicator(as.root);
  const places: Place[] = [];
  for (const [code, id] of Object.entries(units)) {
    const { account } = await bench.app.get(AccountsService).create(null, {
      username: `of-${code}`,
      displayName: code,
      role: 'viewer',
      unitId: id,
      password: 'of-nobody-in-particular',
    });
    const record = await as.root.ok<{ id: string }>('POST', '/api/registers/reach-notes/records', {
      body: { unitId: id, answers: {} },
    });
    const person = await as.root.ok<{ id: string }>('POST', '/api/persons', {
      body: { unitId: id, name: '王某', post: `${code} 书记`, kind: 'secretary' },
    });
    places.push({
      name: code,
      owner: code,
      units: [code],
      things: { ...none, code, unit: id, account: account.id, record: record.id, person: person.id, register },
    });
  }
  return places;
}

/** An indicator of units of every type. */
const defineIndicator = (office: Client) =>
  office.ok('POST', '/api/indicators', {
    body: {
      code: 'reach-count',
      title: { 'zh-CN': '件数', en: 'Count' },
      measure: { 'zh-CN': '件', en: 'pieces' },
      kind: 'number',
      direction: 'up',
      targetOf: 'value',
      target: null,
      targetDay: null,
      shareOfUnits: null,
      unitTypes: [],
      rule: null,
      ended: false,
    },
  });

/** A register about units of every type, in which their superiors write. */
async function openRegister(office: Client): Promise<string> {
  const { definition, formVersionId } = await office.ok<{ definition: object; formVersionId: string }>(
    'GET',
    '/api/registers/visits',
  );
  const { id, revision } = await office.ok<{ id: string; revision: number }>(
    'POST',
    '/api/registers/reach-notes/versions',
    { body: { definition: { ...definition, unitTypes: [] }, formVersionId } },
  );
  await office.ok('POST', `/api/register-versions/${id}/opening`, { revision });
  return id;
}

/** Forms of the county and of two townships, and of the product. */
export async function buildForms({ as, forms }: ReachCounty): Promise<Place[]> {
  const places: Place[] = [];
  for (const [owner, office] of [
    ['33', 'county-admin'],
    ['3301', 'township-admin'],
    ['3302', 'sibling-admin'],
    ['9901', 'guidance-admin'],
    [null, 'root'],
  ] as const) {
    const code = `visit-of-${owner ?? 'root'}`;
    const manifest = {
      title: { 'zh-CN': '走访' },
      campaignType: null,
      group: 'visit',
      audience: 'organisation',
      scored: false,
    };
    const made = await as[office].ok<{ id: string; definition: unknown }>('POST', '/api/forms', {
      body: { code, manifest, copyOf: forms.shipped },
    });
    await as[office].ok('POST', '/api/forms', { body: { code: `${code}-away`, manifest, copyOf: forms.shipped } });
    await as[office].ok('POST', `/api/form-versions/${made.id}/publish`);
    const draft = await as[office].ok<{ id: string }>('POST', `/api/forms/${code}/versions`, {
      body: { definition: made.definition },
    });
    const block = await as[office].ok<{ id: string }>('POST', '/api/form-blocks', {
      body: { title: { 'zh-CN': '签字' }, elements: [{ type: 'text', name: 'signed', title: '签字' }] },
    });
    const trial = await as[office].ok<{ token: string }>('POST', `/api/form-versions/${draft.id}/trials`);
    places.push({
      name: `forms of ${owner ?? 'the root office'}`,
      owner,
      units: [],
      things: {
        ...none,
        code,
        published: made.id,
        draft: draft.id,
        block: block.id,
        trial: trial.token,
      },
    });
  }
  return places;
}
