import { AccountsService } from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administratorPassword, type Client } from '../support/client.js';
import { databaseKinds, type DatabaseKind } from '../support/databases.js';
import { createForm, formOf, textQuestion } from '../support/forms.js';
import { fairRounds, raceRounds, startOffices, type Contest, type Offices } from '../support/races.js';
import { buildTownship, issueCards, selfAnswers, type Township } from '../support/township.js';

interface Revised extends Record<string, unknown> {
  readonly id: string;
  readonly revision: number;
}

/** Who takes part. */
interface Scene {
  readonly offices: Offices;
  readonly township: Township;
  /** A draft campaign, a commendation with entered data, and a draft form that is saved again and again. */
  readonly campaign: string;
  readonly commendation: string;
  readonly form: string;
  readonly account: string;
  /** A record that is being written. */
  readonly record: string;
  readonly person: string;
  readonly webhook: string;
  readonly papers: string;
  /** A batch of cards for one village. */
  readonly cards: string;
}

/** The row that is saved, and what each tab would store in it. */
interface RevisedRoute {
  readonly method: 'PUT' | 'PATCH';
  readonly address: (scene: Scene) => string;
  readonly seats?: (scene: Scene) => Promise<Offices['seats']>;
  /** Where the row is read, if not at its address. */
  readonly read?: (client: Client, scene: Scene) => Promise<Revised>;
  readonly body: (text: string, number: number) => Record<string, unknown>;
  readonly shown: (row: Record<string, unknown>) => unknown;
  readonly wanted: (text: string, number: number) => unknown;
  readonly audited?: string;
  /** Brings the row back to where each round starts. */
  readonly reset?: (scene: Scene) => Promise<void>;
}

const title = (text: string) => formOf(textQuestion('what', { title: text }));

const named = (address: RevisedRoute['address'], audited: string, field = 'name'): RevisedRoute => ({
  method: 'PATCH',
  address,
  body: (text) => ({ [field]: text }),
  shown: (row) => row[field],
  wanted: (text) => text,
  audited,
});

const sheet = (action: 'save' | 'submit', answers: Record<string, unknown> = {}): RevisedRoute => ({
  method: 'PUT',
  address: ({ township }) => `/api/campaigns/${township.campaignId}/sheets/self/${township.units.yanshang}`,
  seats: ({ offices }) => offices.signIn('clerk', 'township-of-trials'),
  body: (text) => ({ answers: { ...answers, 'setup-basis': text }, action }),
  shown: (row) => (row['answers'] as Record<string, unknown> | null)?.['setup-basis'],
  wanted: (text) => text,
});

/** Every route that asks for If-Match. */
const routes: Readonly<Record<string, RevisedRoute>> = {
  'patch /api/campaigns/{id}': named(({ campaign }) => `/api/campaigns/${campaign}`, 'campaign.changed'),
  'put /api/campaigns/{id}/inputs': {
    method: 'PUT',
    address: ({ commendation }) => `/api/campaigns/${commendation}/inputs`,
    body: (_text, number) => ({ context: { quota: { farming: number }, holidays: [] } }),
    shown: ({ context }) => (context as { quota: { farming: number } }).quota.farming,
    wanted: (_text, number) => number,
    audited: 'campaign.context-changed',
  },
  'put /api/campaigns/{id}/groups/{group}/assessors': {
    method: 'PUT',
    address: ({ campaign }) => `/api/campaigns/${campaign}/groups/superior/assessors`,
    read: (client, { campaign }) => client.ok<Revised>('GET', `/api/campaigns/${campaign}`),
    body: (_text, number) => ({ by: number % 2 === 1 ? 'superior' : 'reach' }),
    shown: ({ groups }) =>
      (groups as { key: string; assessors: { by: string } | null }[]).find(({ key }) => key === 'superior')?.assessors
        ?.by,
    wanted: (_text, number) => (number % 2 === 1 ? 'superior' : 'reach'),
    audited: 'campaign.assessors-chosen',
  },
  'put /api/campaigns/{id}/rectification-rule': {
    method: 'PUT',
    address: ({ campaign }) => `/api/campaigns/${campaign}/rectification-rule`,
    body: (_text, number) => ({ secondSurvey: number % 2 === 1 }),
    shown: ({ secondSurvey }) => secondSurvey as boolean,
    wanted: (_text, number) => number % 2 === 1,
    audited: 'campaign.rectification-rule-set',
  },
  'put /api/campaigns/{id}/award-settings': {
    method: 'PUT',
    address: ({ campaign }) => `/api/campaigns/${campaign}/award-settings`,
    body: (_text, number) => ({ mostNominated: {}, leastMembers: number, certificate: null }),
    shown: ({ leastMembers }) => leastMembers as number,
    wanted: (_text, number) => number,
    audited: 'award.settings-changed',
  },
  'put /api/campaigns/{id}/action-groups': {
    method: 'PUT',
    address: ({ campaign }) => `/api/campaigns/${campaign}/action-groups`,
    body: (_text, number) => ({
      consolidate: ['good', 'fairly-good', 'average', 'poor'].slice(0, number % 4),
      rectify: [],
    }),
    shown: ({ consolidate }) => (consolidate as string[]).length,
    wanted: (_text, number) => number % 4,
    audited: 'campaign.groups-set',
  },
  'put /api/campaigns/{id}/reminder-rule': {
    method: 'PUT',
    address: ({ campaign }) => `/api/campaigns/${campaign}/reminder-rule`,
    body: (_text, number) => ({ kinds: ['sheets', 'facts'].slice(0, number % 3), stages: ['soon'], mail: true }),
    shown: ({ kinds }) => (kinds as string[]).length,
    wanted: (_text, number) => number % 3,
    audited: 'reminder.rule-set',
  },
  'put /api/reminder-settings': {
    method: 'PUT',
    address: () => '/api/reminder-settings',
    body: (_text, number) => ({
      quietFrom: `20:${String(number % 60).padStart(2, '0')}`,
      quietTo: '08:00',
      quietDaysOff: true,
      records: false,
    }),
    shown: ({ quietFrom }) => quietFrom,
    wanted: (_text, number) => `20:${String(number % 60).padStart(2, '0')}`,
    audited: 'reminder.quiet-set',
  },
  'put /api/campaigns/{id}/round-targets': {
    method: 'PUT',
    address: ({ campaign }) => `/api/campaigns/${campaign}/round-targets`,
    read: async (client, { campaign }) => {
      const board = await client.ok<{ rounds: [{ targets: Revised }] }>(
        'GET',
        `/api/campaigns/${campaign}/round-board`,
      );
      return board.rounds[0].targets;
    },
    body: (_text, number) => ({
      shareGrades: ['good'],
      sharePercent: String(number % 100),
      riseGrades: ['poor'],
      risePercent: '10',
      tolerance: '2',
    }),
    shown: ({ sharePercent }) => sharePercent,
    wanted: (_text, number) => String(number % 100),
    audited: 'campaign.targets-set',
  },
  'put /api/campaigns/{id}/sheets/{group}/{unitId}': sheet('save'),
  'patch /api/units/{id}': named(({ township }) => `/api/units/${township.units.yanxia}`, 'unit.changed'),
  'patch /api/accounts/{id}': {
    ...named(({ account }) => `/api/accounts/${account}`, 'account.changed', 'displayName'),
    read: async (client) => (await client.ok<{ items: [Revised] }>('GET', '/api/accounts?q=third')).items[0],
  },
  'patch /api/persons/{id}': named(({ person }) => `/api/persons/${person}`, 'person.changed'),
  'patch /api/indicators/{code}': {
    method: 'PATCH',
    address: () => '/api/indicators/venues',
    read: async (client) => {
      const { items } = await client.ok<{ items: Revised[] }>('GET', '/api/indicators');
      const found = items.find(({ code }) => code === 'venues');
      if (!found) throw new Error('no indicator of venues');
      return found;
    },
    body: (_text, number) => ({ target: String(number) }),
    shown: ({ target }) => target,
    wanted: (_text, number) => String(number),
    audited: 'indicator.changed',
  },
  'put /api/paper-batches/{id}/counts': {
    method: 'PUT',
    address: ({ papers }) => `/api/paper-batches/${papers}/counts`,
    read: (client, { papers }) => client.ok<Revised>('GET', `/api/paper-batches/${papers}`),
    body: (_text, number) => ({ issued: number, returned: null }),
    shown: (row) => row['issued'],
    wanted: (_text, number) => number,
    audited: 'paper.counted',
  },
  'put /api/card-batches/{id}/units/{unitId}/counts': {
    method: 'PUT',
    address: ({ cards, township }) => `/api/card-batches/${cards}/units/${township.units.yanshang}/counts`,
    read: async (client, { cards }) =>
      (await client.ok<{ items: [Revised] }>('GET', `/api/card-batches/${cards}/units`)).items[0],
    body: (_text, number) => ({ handedOut: number, returned: 0, reason: '更正' }),
    shown: (row) => (row['counts'] as [{ handedOut: number }] | [])[0]?.handedOut,
    wanted: (_text, number) => number,
    audited: 'cards.counted',
  },
  'patch /api/webhooks/{id}': {
    ...named(({ webhook }) => `/api/webhooks/${webhook}`, 'webhook.changed'),
    read: async (client) => (await client.ok<{ items: [Revised] }>('GET', '/api/webhooks')).items[0],
  },
  'put /api/form-versions/{id}': {
    method: 'PUT',
    address: ({ form }) => `/api/form-versions/${form}`,
    body: (text) => ({ definition: title(text) }),
    shown: ({ definition }) => definition,
    wanted: title,
    audited: 'form.draft-changed',
  },
  'put /api/records/{id}': {
    method: 'PUT',
    address: ({ record }) => `/api/records/${record}`,
    body: (text) => ({ answers: { visitor: text } }),
    shown: ({ answers }) => (answers as Record<string, unknown>)['visitor'],
    wanted: (text) => text,
  },
};

/** Acts that go by a revision: of those who act at once one is answered 200. */
const acts: Readonly<Record<string, string>> = {
  'put /api/campaigns/{id}/phases/{phase}/end': 'test/api/campaign-setup.test.ts',
  'put /api/campaigns/{id}/groups/{group}/reopened-sheets': 'test/api/campaign-setup.test.ts',
  'post /api/accounts/{id}/hand-over': 'test/api/account-posts.test.ts',
  'post /api/sheets/{id}/returns': 'test/api/sheet-review.test.ts',
  'put /api/campaigns/{id}/panels/{group}': 'test/api/sheet-review.test.ts',
  'put /api/campaigns/{id}/panels/{group}/units/{unitId}': 'test/api/sheet-review.test.ts',
  'delete /api/records/{id}': 'test/api/record-work.test.ts',
  'delete /api/persons/{id}': 'test/api/persons.test.ts',
  'delete /api/remark-topics/{id}': 'test/api/remarks.test.ts',
  'put /api/remark-topics/{id}': 'test/api/remarks.test.ts',
  'post /api/records/{id}/moves': 'test/api/registers.test.ts',
  'post /api/register-versions/{id}/opening': 'test/api/registers.test.ts',
  'post /api/register-versions/{id}/retirement': 'test/api/registers.test.ts',
  'put /api/register-versions/{id}': 'test/api/registers.test.ts',
};

const removeSheets = ({ offices, township }: Scene) =>
  offices.execute('DELETE FROM sheet WHERE campaign_id = ?', [township.campaignId]);

/** Where the first save makes the row, or more hangs on it than the row. */
const besides: Readonly<Record<string, RevisedRoute>> = {
  'the first save of a sheet in two tabs': { ...sheet('save'), reset: removeSheets },
  'the submission of a sheet': { ...sheet('submit', selfAnswers()), audited: 'sheet.submitted' },
  'the first save of a sheet that is its submission': {
    ...sheet('submit', selfAnswers()),
    audited: 'sheet.submitted',
    reset: removeSheets,
  },
  'a new place in the tree': {
    ...named(({ township }) => `/api/units/${township.units.yanxia}`, 'unit.changed'),
    body: (text) => ({ name: text, parentId: null }),
  },
};

async function setScene(kind: DatabaseKind): Promise<Scene> {
  const offices = await startOffices(kind);
  const { bench } = offices;
  const township = await buildTownship(bench);
  const plan = (campaignType: string) =>
    bench.administrator.ok<Revised>('POST', '/api/campaigns', {
      body: { name: 'plan', campaignType, asOf: '2012-04-30' },
    });
  const { account } = await bench.app.get(AccountsService).create(null, {
    username: 'third',
    displayName: 'third',
    role: 'viewer',
    unitId: township.units.county,
    password: administratorPassword,
  });
  return {
    offices,
    township,
    campaign: (await plan('classification-grading')).id,
    commendation: (await plan('commendation')).id,
    form: (await createForm(bench.administrator, 'contested')).id,
    account: account.id,
    record: (
      await bench.administrator.ok<Revised>('POST', '/api/registers/visits/records', {
        body: { unitId: township.units.yanshang, answers: {} },
      })
    ).id,
    person: (
      await bench.administrator.ok<Revised>('POST', '/api/persons', {
        body: { unitId: township.units.yanshang, name: '王某', post: '书记', kind: 'secretary' },
      })
    ).id,
    webhook: (
      await bench.administrator.ok<Revised>('POST', '/api/webhooks', {
        body: { name: 'told', url: 'https://8.8.8.8/', kinds: ['run.graded'], unitId: null },
      })
    ).id,
    cards: await cardsOf(bench, township),
    papers: (
      await bench.administrator.ok<Revised>('POST', `/api/campaigns/${township.campaignId}/paper-batches`, {
        body: { group: 'mass', unitId: township.units.yanshang, name: '第一箱', papers: 2_000 },
      })
    ).id,
  };
}

async function cardsOf({ app, administrator }: Offices['bench'], { campaignId, units }: Township): Promise<string> {
  await issueCards({ app }, campaignId, units.yanshang, 500);
  const path = `/api/campaigns/${campaignId}/card-batches`;
  return (await administrator.ok<{ items: [Revised] }>('GET', path)).items[0].id;
}

describe.each(databaseKinds())('of several who save the same revision, on %s', (kind) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(kind);
  });
  afterAll(() => scene?.offices.close());

  it('every route with If-Match takes part', async () => {
    const document = await scene.offices.bench.administrator.ok<{
      paths: Record<string, Record<string, { parameters?: { name: string }[] }>>;
    }>('GET', '/api/openapi.json');
    const revised = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { parameters }]) =>
        parameters?.some(({ name }) => name === 'If-Match') ? [`${method} ${path}`] : [],
      ),
    );
    expect([...Object.keys(routes), ...Object.keys(acts)].sort()).toEqual(revised.sort());
  });

  it.each(Object.entries({ ...routes, ...besides }))(
    'one wins at %s',
    { timeout: 240_000 },
    async (_route, { method, address, seats, read, body, shown, wanted, audited, reset }) => {
      const { offices } = scene;
      const chairs = seats ? await seats(scene) : offices.seats;
      const url = address(scene);
      const current = () => (read ? read(chairs[0], scene) : chairs[0].ok<Revised>('GET', url));
      const ended = await raceRounds(offices, async (round): Promise<Contest> => {
        await reset?.(scene);
        const { revision } = await current();
        const attempts = chairs.map((client, seat) => {
          const [text, number] = [`${round}-${seat}`, round * chairs.length + seat];
          return {
            wanted: wanted(text, number),
            send: () => client.request(method, url, { body: body(text, number), revision }),
          };
        });
        return { attempts, stored: async () => shown(await current()), audited };
      });
      expect(ended).toEqual(fairRounds);
    },
  );
});
