import { BallotInbox, Campaign, CampaignSubject, CardsService, Database, FormsService } from '@pingyi/backend/testing';
import { expect } from 'vitest';
import type { Bench } from '../support/client.js';

const ballotsAtOnce = 5_000;

const rated = ['satisfied', 'fairly-satisfied', 'basically-satisfied', 'dissatisfied', 'unknown'];
const ages = ['under-35', '35-59', '60-plus'];
const identities = ['member', 'delegate', 'resident', 'cadre'];

const choice = (name: string, role: string, choices: readonly string[], type = 'radiogroup') => ({
  type,
  name,
  role,
  title: { default: name, 'zh-tw': name, en: name },
  choices: choices.map((value) => ({ value, text: { default: value, 'zh-tw': value, en: value } })),
});
const formOf = (items: readonly string[]) => ({
  locale: 'zh-cn',
  title: { default: '评议票', 'zh-tw': '評議票', en: 'Ballot' },
  clearInvisibleValues: 'onHidden',
  pages: [
    {
      name: 'ballot',
      elements: [
        ...items.map((name) => choice(name, `item:${name}`, rated)),
        choice('overall', 'overall', rated),
        choice('age', 'breakdown:age', ages),
        choice('identity', 'breakdown:identity', identities),
        choice('reasons', 'reasons', ['far', 'slow', 'dear', 'rude'], 'checkbox'),
      ],
    },
  ],
});
const title = { 'zh-CN': '评议票', 'zh-TW': '評議票', en: 'Ballot' };
const manifestOf = (form: ReturnType<typeof formOf>) =>
  ({
    code: 'results-benchmark',
    version: 1,
    title,
    description: title,
    campaignType: 'satisfaction-survey',
    group: 'recipients',
    audience: 'resident',
    scored: false,
    roles: Object.fromEntries(form.pages[0]?.elements.map(({ name, role }) => [name, role]) ?? []),
  }) as const;

const unitsOf = (units: number, townships: number): string =>
  [
    'code,name,type,level,parentCode',
    '33,County,county-committee,county,',
    ...Array.from({ length: townships }, (_, at) => `T${at},Township ${at},township-committee,township,33`),
    ...Array.from(
      { length: units },
      (_, at) => `V${at},Village ${at},${at % 9 === 0 ? 'community' : 'village'},village,T${at % townships}`,
    ),
  ].join('\n');

/** The same ballots in every run: a sequence of its own for each place. */
const picked = <T>(list: readonly T[], at: number, salt: number): T => {
  const mixed = Math.imul((at + 1) ^ (salt * 0x9e3779b1), 0x85ebca6b) >>> 8;
  return list[mixed % list.length] as T;
};
const ballotOf = (items: readonly string[], at: number) => ({
  ...Object.fromEntries(items.map((name, salt) => [name, picked(rated, at, salt + 1)])),
  overall: picked(rated, at, 40),
  age: picked(ages, at, 41),
  identity: picked(identities, at, 42),
  ...(at % 3 === 0 && { reasons: [picked(['far', 'slow'], at, 43), picked(['dear', 'rude'], at, 44)] }),
});

export interface SurveySize {
  readonly units: number;
  readonly townships: number;
  readonly ballots: number;
  /** Four of them are an overall answer, two categories and one of several answers. */
  readonly questions: number;
}

/** A closed survey whose ballots wait to be counted. @returns the id of its campaign */
export async function buildSurvey(bench: Bench, { units, townships, ballots, questions }: SurveySize): Promise<string> {
  const items = Array.from({ length: questions - 4 }, (_, at) => `item-${at + 1}`);
  const form = formOf(items);
  const { administrator, app } = bench;
  expect((await administrator.upload('/api/units/import', 'units.csv', unitsOf(units, townships))).status).toBe(200);
  const version = await app.get(FormsService).publishDirectly(manifestOf(form), form);
  const { id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
    body: {
      name: 'Survey',
      campaignType: 'satisfaction-survey',
      asOf: '2012-04-30',
      groups: [{ key: 'recipients', access: 'card', formVersionId: version.id }],
    },
  });
  const county = (
    await administrator.ok<{ items: { id: string; code: string }[] }>('GET', '/api/units?pageSize=50&q=County')
  ).items.find(({ code }) => code === '33');
  await administrator.ok('PUT', `/api/campaigns/${id}/subjects`, {
    body: { selection: { under: county?.id, types: ['village', 'community'] } },
  });
  for (const to of ['PUBLISHED', 'OPEN'])
    await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to } });
  const database = app.get(Database);
  const campaign = await database.reader(Campaign).findOneByOrFail({ id });
  const subjects = await database.reader(CampaignSubject).findBy({ campaignId: id });
  const group = campaign.groups.find(({ key }) => key === 'recipients') ?? expect.fail('no group');
  const { cards } = await app.get(CardsService).issueFor(null, campaign, group, subjects, () => 1);
  for (let from = 0; from < ballots; from += ballotsAtOnce)
    await database.write((tx) =>
      app.get(BallotInbox).deposit(
        tx,
        Array.from({ length: Math.min(ballotsAtOnce, ballots - from) }, (_, at) => ({
          collectorId: cards[(from + at) % cards.length]?.collectorId ?? '',
          formVersionId: group.formVersionId,
          json: JSON.stringify(ballotOf(items, from + at)),
          receivedOn: `2012-03-0${1 + ((from + at) % 7)}`,
        })),
      ),
    );
  await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
  return id;
}
