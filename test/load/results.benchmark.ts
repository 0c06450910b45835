import {
  BallotInbox,
  BallotIntegration,
  CardsService,
  Campaign,
  CampaignSubject,
  Database,
  FormsService,
} from '@pingyi/backend/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { runGrading } from '../support/township.js';

const units = Number(process.env['BENCH_UNITS'] ?? 536);
const ballots = Number(process.env['BENCH_BALLOTS'] ?? 100_000);
const questions = 15;
const townships = 20;
const ballotsAtOnce = 5_000;
const times = 5;
/** Milliseconds at the server. */
const aim = 300;

const rated = ['satisfied', 'fairly-satisfied', 'basically-satisfied', 'dissatisfied', 'unknown'];
const ages = ['under-35', '35-59', '60-plus'];
const identities = ['member', 'delegate', 'resident', 'cadre'];
/** With the overall answer, two categories and a question of several answers: fifteen. */
const items = Array.from({ length: questions - 4 }, (_, at) => `item-${at + 1}`);

const choice = (name: string, role: string, choices: readonly string[], type = 'radiogroup') => ({
  type,
  name,
  role,
  title: { default: name, 'zh-tw': name, en: name },
  choices: choices.map((value) => ({ value, text: { default: value, 'zh-tw': value, en: value } })),
});
const form = {
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
};
const title = { 'zh-CN': '评议票', 'zh-TW': '評議票', en: 'Ballot' };
const manifest = {
  code: 'results-benchmark',
  version: 1,
  title,
  description: title,
  campaignType: 'satisfaction-survey',
  group: 'recipients',
  audience: 'resident',
  scored: false,
  roles: Object.fromEntries(form.pages[0]?.elements.map(({ name, role }) => [name, role]) ?? []),
} as const;

const csv = [
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
const ballotOf = (at: number) => ({
  ...Object.fromEntries(items.map((name, salt) => [name, picked(rated, at, salt + 1)])),
  overall: picked(rated, at, 40),
  age: picked(ages, at, 41),
  identity: picked(identities, at, 42),
  ...(at % 3 === 0 && { reasons: [picked(['far', 'slow'], at, 43), picked(['dear', 'rude'], at, 44)] }),
});

describe.each(databaseKinds())('results of many ballots, on %s', (kind) => {
  let bench: Bench;
  let id: string;
  let counting: number;
  /** Seconds of processor time of this process, which do not depend on who else works on the machine. */
  let work: number;
  let grading: number;

  beforeAll(async () => {
    bench = await startBench(kind, { INTEGRATION_SECONDS: '86400' });
    const { administrator, app } = bench;
    expect((await administrator.upload('/api/units/import', 'units.csv', csv)).status).toBe(200);
    const version = await app.get(FormsService).publishDirectly(manifest, form);
    ({ id } = await administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: 'Survey',
        campaignType: 'satisfaction-survey',
        asOf: '2012-04-30',
        groups: [{ key: 'recipients', access: 'card', formVersionId: version.id }],
      },
    }));
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
            json: JSON.stringify(ballotOf(from + at)),
            receivedOn: `2012-03-0${1 + ((from + at) % 7)}`,
          })),
        ),
      );
    await administrator.ok('POST', `/api/campaigns/${id}/transitions`, { body: { to: 'CLOSED' } });
    const before = process.cpuUsage();
    counting = await seconds(() => app.get(BallotIntegration).countAll(id));
    const { user, system } = process.cpuUsage(before);
    work = (user + system) / 1e6;
    grading = await seconds(async () =>
      expect(await runGrading(administrator, id)).toMatchObject({ state: 'succeeded' }),
    );
  }, 900_000);
  afterAll(() => bench?.close());

  it('answers every view', { timeout: 600_000 }, async () => {
    const asked = 'group=recipients&question=overall';
    const township = (
      await bench.administrator.ok<{ superiors: { id: string }[] }>('GET', `/api/campaigns/${id}/results`)
    ).superiors[0]?.id;
    const views: readonly (readonly [what: string, path: string])[] = [
      ['questions', ''],
      ['items, lowest first', '/items?group=recipients'],
      ['items below a township', `/items?group=recipients&under=${township}`],
      ...['all', 'unit', 'superior', 'type', 'group', 'round', 'breakdown:age'].map(
        (by) => [`a question by ${by}`, `/distribution?${asked}&by=${by}&pageSize=200`] as const,
      ),
      ['ranking of units', `/distribution?${asked}&by=unit&sort=-index&pageSize=200`],
      ['cross table', `/cross?${asked}&breakdown=identity`],
      ['days', '/days?group=recipients'],
      ['one question as a file', `/export?${asked}&by=unit&format=csv`],
      ['all questions as a file', '/export?group=recipients&by=all&format=xlsx'],
    ];
    const lines: string[] = [];
    for (const [what, path] of views) {
      const took: number[] = [];
      for (let round = 0; round < times; round++)
        took.push(
          1000 * (await seconds(() => bench.administrator.request('GET', `/api/campaigns/${id}/results${path}`))),
        );
      took.sort((a, b) => a - b);
      const median = took[Math.floor(times / 2)] ?? NaN;
      lines.push(
        `${what.padEnd(28)} ${median.toFixed(0).padStart(5)} ms   longest ${(took.at(-1) ?? NaN).toFixed(0).padStart(5)} ms   ${median <= aim ? '' : `more than ${aim} ms`}`,
      );
    }
    process.stdout.write(
      `\n${ballots} ballots of ${questions} questions about ${units} units on ${kind}: counted in ${counting.toFixed(1)} s, ${Math.round(ballots / counting)} a second (${((1e6 * work) / ballots).toFixed(1)} µs of processor time each); graded in ${grading.toFixed(1)} s\n${lines.join('\n')}\n\n`,
    );
  });
});

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
