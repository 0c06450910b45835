import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import {
  buildTownship,
  handIn,
  issueCards,
  runGrading,
  selfAnswers,
  superiorAnswers,
  type Township,
} from '../support/township.js';

interface Report {
  readonly office: string;
  readonly units: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly unknown: { readonly total: number; readonly codes: readonly string[] };
  readonly code?: string;
  readonly errors?: readonly unknown[];
}

/** A county's result is a city's input: what one installation hands up another takes. */
describe.each(databaseKinds())('results between offices, on %s', (kind) => {
  let county: Bench;
  let city: Bench;
  let township: Township;
  let runId: string;

  beforeAll(async () => {
    [county, city] = await Promise.all([startBench(kind), startBench(kind)]);
    township = await buildTownship(county);
    const { campaignId, units, assessor, clerk } = township;
    const { administrator } = county;
    const sheet = (group: string) => `/api/campaigns/${campaignId}/sheets/${group}/${units.yanshang}`;
    const submit = (answers: object) => ({ body: { answers, action: 'submit' }, revision: 0 });
    await assessor.ok('PUT', sheet('superior'), submit(superiorAnswers(92)));
    await clerk.ok('PUT', sheet('self'), submit(selfAnswers()));
    for (const card of await issueCards(county, campaignId, units.yanshang, 30))
      await handIn(county.client(), card, 'satisfied');
    await administrator.ok('POST', `/api/campaigns/${campaignId}/transitions`, { body: { to: 'CLOSED' } });
    ({ id: runId } = await runGrading(administrator, campaignId));
    // The city knows one of the two villages, by the same code.
    const csv = 'code,name,type,level,parentCode\n33,县,county-committee,county,\n3301001,岩上村,village,village,33';
    expect((await city.administrator.upload('/api/units/import', 'units.csv', csv)).status).toBe(200);
  });
  afterAll(async () => {
    await county?.close();
    await city?.close();
  });

  const handUp = async (id = runId) =>
    (await county.administrator.request('GET', `/api/grading-runs/${id}/results.ndjson`)).raw.toString('utf8');
  const take = (file: string, query = '') =>
    city.administrator.upload<Report>(`/api/received-results/import${query}`, 'results.ndjson', file);
  const received = () =>
    city.administrator.ok<{ total: number; items: { run: number; known: number }[] }>('GET', '/api/received-results');

  it('are written by codes, without anything that only the office below knows', async () => {
    const [head, ...lines] = (await handUp())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(head).toMatchObject({
      format: 'pingyi/results@1',
      campaign: { type: 'classification-grading', asOf: '2012-04-30' },
      run: { number: 1 },
    });
    expect(lines.slice(0, -1).map((line) => Object.keys(line))).toEqual(
      [1, 2].map(() => ['code', 'name', 'status', 'grade', 'score']),
    );
    expect(lines.at(-1)).toMatchObject({ units: 2 });
    expect((await township.assessor.request('GET', `/api/grading-runs/${runId}/results.ndjson`)).status).toBe(403);
  });

  it('are looked at before they are taken, and become grades of their year', async () => {
    const file = await handUp();
    const looked = await take(file, '?dryRun=true');
    expect(looked).toMatchObject({ status: 200, body: { units: 2, unknown: { total: 1, codes: ['3301002'] } } });
    expect(await received()).toMatchObject({ total: 0 });
    const { body } = await take(file);
    expect([looked.body.created, body.created]).toEqual([1, 1]);
    expect(await received()).toMatchObject({ total: 1, items: [{ run: 1, known: 1 }] });
    const { items } = await city.administrator.ok<{ items: object[] }>(
      'GET',
      '/api/campaign-types/classification-grading/earlier-grades',
    );
    expect(items).toMatchObject([{ year: 2012, unit: { code: '3301001' }, grade: 'good' }]);
  });

  it('take the place of what came before, and are not taken back to an older run', async () => {
    const older = await handUp();
    const { id } = await runGrading(county.administrator, township.campaignId);
    expect((await take(await handUp(id))).status).toBe(200);
    expect(await received()).toMatchObject({ total: 1, items: [{ run: 2 }] });
    const back = await take(older);
    expect([back.status, back.body.code]).toEqual([409, 'results-older']);
  });

  it('are refused when they were changed, are something else, or speak of a campaign type or a grade that is not known', async () => {
    const file = await handUp();
    const refused = async (text: string) => (await take(text)).body.errors;
    expect(await refused(file.replace('岩上村', '岩中村'))).toEqual([
      expect.objectContaining({ code: 'results-changed' }),
    ]);
    expect(await refused('code,grade\n3301001,good\n')).toEqual([
      expect.objectContaining({ pointer: '#/lines/1', code: 'results-unreadable' }),
    ]);
    expect((await take('')).status).toBe(422);
    expect((await county.client().request('GET', '/api/received-results')).status).toBe(401);
  });
});
