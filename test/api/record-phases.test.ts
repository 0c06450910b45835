import { shippedSamples } from '@pingyi/form-definitions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { openRegister } from '../support/open-register.js';
import { buildTownship, type Township } from '../support/township.js';

const register = 'own-phase-visits';
const answers = shippedSamples('register-visit').find(({ errors }) => errors.length === 0)?.answers;
const visits = { name: '走访调研', kind: 'other', startsOn: '2012-02-01', endsOn: '2012-04-30' };
const grading = { name: '分类定级', kind: 'other', startsOn: '2012-04-01', endsOn: '2012-08-31' };
const rest = { name: '集中整改', kind: 'other', startsOn: '2020-01-01', endsOn: '2099-12-31' };

/** Records belong to phases of a campaign, which overlap (S5.2). */
describe.each(databaseKinds())('records by the phases of a campaign, on %s', (kind) => {
  let bench: Bench;
  let township: Township;
  let campaign: { readonly id: string };

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
    const coverage = [{ kind: 'each-unit', atLeast: 1, states: ['recorded'], until: null }];
    await openRegister(bench.administrator, register, 'visits', { period: 'phase', coverage });
    campaign = await bench.administrator.ok<{ id: string }>('POST', '/api/campaigns', {
      body: {
        name: '四个阶段',
        campaignType: 'classification-grading',
        asOf: '2012-08-31',
        phases: [visits, grading, rest],
      },
    });
  });
  afterAll(() => bench?.close());

  const make = (period?: string) =>
    bench.administrator.request<{ id: string; period: string; revision: number }>(
      'POST',
      `/api/registers/${register}/records`,
      { body: { unitId: township.units.yanxia, answers, ...(period === undefined ? {} : { period }) } },
    );
  const coverage = async (query = '') => {
    const path = `/api/registers/${register}/coverage?${query}`;
    const found = await bench.administrator.ok<{ coverage: { period: string; covered: number } | null }>('GET', path);
    return found.coverage && { period: found.coverage.period, covered: found.coverage.covered };
  };
  const everyCoverage = async () =>
    (
      await bench.administrator.ok<{ items: { code: string; period: string }[] }>('GET', '/api/register-coverage')
    ).items.filter(({ code }) => code === register);

  it('has no period, and asks nobody for records, before a campaign with phases is published', async () => {
    expect((await bench.administrator.ok<{ total: number }>('GET', '/api/record-phases')).total).toBe(0);
    expect(await make()).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/period' }] } });
    expect(await coverage()).toBeNull();
    expect(await everyCoverage()).toEqual([]);
  });

  it('offers the phases of published campaigns, those that begin last first', async () => {
    await bench.administrator.ok('PUT', `/api/campaigns/${campaign.id}/subjects`, {
      body: { selection: { under: township.units.county, types: ['village'] } },
    });
    await bench.administrator.ok('POST', `/api/campaigns/${campaign.id}/transitions`, { body: { to: 'PUBLISHED' } });
    const { items } = await bench.administrator.ok<{ items: unknown[] }>('GET', '/api/record-phases');
    expect(items).toEqual(
      [rest, grading, visits].map(({ name, startsOn, endsOn }) => ({
        period: `${startsOn}/${endsOn}`,
        phases: [{ campaign: '四个阶段', phase: name }],
      })),
    );
  });

  it('takes records of phases that overlap, of the running one where none is named, and of no other days', async () => {
    const first = await make('2012-02-01/2012-04-30');
    expect(first).toMatchObject({ status: 201, body: { period: '2012-02-01/2012-04-30' } });
    await bench.administrator.ok('POST', `/api/records/${first.body.id}/moves`, {
      body: { move: 'record' },
      revision: first.body.revision,
    });
    expect(await make('2012-04-01/2012-08-31')).toMatchObject({ status: 201 });
    expect(await make()).toMatchObject({ status: 201, body: { period: '2020-01-01/2099-12-31' } });
    for (const period of ['2012-02-01/2012-04-29', '2012', '2012-02-30/2012-04-30'])
      expect(await make(period), period).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/period' }] } });
  });

  it('counts coverage by phase', async () => {
    expect(await coverage(`period=${encodeURIComponent('2012-02-01/2012-04-30')}`)).toMatchObject({ covered: 1 });
    expect(await coverage(`period=${encodeURIComponent('2012-04-01/2012-08-31')}`)).toMatchObject({ covered: 0 });
    expect(await coverage()).toEqual({ period: '2020-01-01/2099-12-31', covered: 0 });
    expect(await everyCoverage()).toMatchObject([{ period: '2020-01-01/2099-12-31' }]);
  });

  it('writes the days of a phase into the file of the register, and reads them back', async () => {
    const address = `/api/registers/${register}`;
    const period = encodeURIComponent('2012-02-01/2012-04-30');
    const { raw } = await bench.administrator.request('GET', `${address}/export?format=xlsx&period=${period}`);
    const read = await bench.administrator.upload(`${address}/import?ignoreUnknownColumns=true`, 'visits.xlsx', raw);
    expect(read).toMatchObject({ status: 200, body: { rows: 1 } });
    const again = await bench.administrator.ok<{ total: number }>('GET', `${address}/records?period=${period}`);
    expect(again.total).toBe(2);
    const unknown = '组织代码,期间\n3301002,2012-02-01/2012-04-29';
    expect((await bench.administrator.upload(`${address}/import`, 'visits.csv', unknown)).body['errors']).toMatchObject(
      [{ pointer: '#/rows/2/period', code: 'not-a-choice' }],
    );
  });
});
