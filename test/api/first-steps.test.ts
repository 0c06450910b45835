import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench, type Client } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';

interface FirstSteps {
  readonly units: number;
  readonly accounts: number;
  readonly forms: number;
  readonly campaigns: number;
  readonly published: number;
  readonly opened: number;
  readonly printings: number;
  readonly putAway: boolean;
}

describe.each(databaseKinds())('the first steps on %s', (kind) => {
  let bench: Bench;
  let office: Client;
  let township: string;
  let campaign: string;

  beforeAll(async () => {
    bench = await startBench(kind);
    office = bench.administrator;
  });
  afterAll(() => bench?.close());

  const found = (who: Client = office) => who.ok<FirstSteps>('GET', '/api/my/first-steps');
  const unitCalled = async (name: string): Promise<string> => {
    const { items } = await office.ok<{ items: { id: string }[] }>('GET', `/api/units?q=${encodeURIComponent(name)}`);
    return items[0]?.id ?? '';
  };
  const make = (username: string, role: string, unitId: string) =>
    office.ok('POST', '/api/accounts', { body: { username, displayName: username, role, unitId } });

  it('find nothing in an empty installation but the forms that came along', async () => {
    const { forms, ...others } = await found();
    expect(forms).toBeGreaterThan(20);
    expect(others).toEqual({
      units: 0,
      accounts: 0,
      campaigns: 0,
      published: 0,
      opened: 0,
      printings: 0,
      putAway: false,
    });
  });

  it.each(['zh-CN', 'en'])(
    'hand out a sample of twenty organisations that can be imported as it is, in %s',
    async (lang) => {
      const { raw } = await office.request('GET', `/api/units/sample?format=xlsx&lang=${lang}`);
      const { status, body } = await office.upload('/api/units/import?dryRun=true', 'sample.xlsx', raw);
      expect({ status, body }).toMatchObject({ status: 200, body: { rows: 20, created: 20, notes: [] } });
    },
  );

  it('count the organisations once they are there', async () => {
    const { raw } = await office.request('GET', '/api/units/sample?format=csv&lang=zh-CN');
    await office.upload('/api/units/import', 'sample.csv', raw);
    expect(await found()).toMatchObject({ units: 20, accounts: 0 });
    township = await unitCalled('梅林乡党委');
  });

  it('count the accounts beside the own one', async () => {
    await make('first-clerk', 'clerk', await unitCalled('上梅村党支部'));
    expect(await found()).toMatchObject({ accounts: 1 });
  });

  it('tell a draft of a campaign from a published one', async () => {
    ({ id: campaign } = await office.ok<{ id: string }>('POST', '/api/campaigns', {
      body: { name: '分类定级', campaignType: 'classification-grading', asOf: '2012-04-30' },
    }));
    expect(await found()).toMatchObject({ campaigns: 1, published: 0 });
    await office.ok('PUT', `/api/campaigns/${campaign}/subjects`, {
      body: { selection: { under: township, types: ['village'] } },
    });
    const { AccountsService } = await import('@pingyi/backend/testing');
    for (const name of ['a', 'b', 'c'])
      await bench.app.get(AccountsService).create(null, {
        username: `assessor-${name}`,
        displayName: name,
        role: 'assessor',
        unitId: township,
        password: 'township-of-trials',
      });
    await office.ok('POST', `/api/campaigns/${campaign}/transitions`, { body: { to: 'PUBLISHED' } });
    expect(await found()).toMatchObject({ campaigns: 1, published: 1, opened: 0, printings: 0 });
  });

  it('count the printings of cards, and the campaigns that opened', async () => {
    await office.ok('POST', `/api/campaigns/${campaign}/card-batches`, {
      body: { group: 'mass', unitIds: [await unitCalled('上梅村党支部')], cardsPerUnit: 1 },
    });
    await expect.poll(async () => (await found()).printings, { timeout: 10_000 }).toBe(1);
    await office.ok('POST', `/api/campaigns/${campaign}/transitions`, { body: { to: 'OPEN' } });
    expect(await found()).toMatchObject({ opened: 1 });
  });

  it('tell an administrator of a town of the own reach alone', async () => {
    const { AccountsService } = await import('@pingyi/backend/testing');
    await bench.app.get(AccountsService).create(null, {
      username: 'of-the-town',
      displayName: 'x',
      role: 'administrator',
      unitId: await unitCalled('石桥镇党委'),
      password: 'township-of-trials',
    });
    const town = await bench.client().signIn('of-the-town', 'township-of-trials');
    expect(await found(town)).toMatchObject({ units: 6, accounts: 0, campaigns: 0, published: 0, printings: 0 });
  });

  it('are put away by each for himself, and called back', async () => {
    await office.ok('PUT', '/api/my/first-steps', { body: { putAway: true } });
    expect((await found()).putAway).toBe(true);
    expect((await found(await bench.secondAdministrator())).putAway).toBe(false);
    await office.ok('PUT', '/api/my/first-steps', { body: { putAway: false } });
    expect((await found()).putAway).toBe(false);
  });

  it('are nothing for whoever administers nothing', async () => {
    const { AccountsService } = await import('@pingyi/backend/testing');
    await bench.app.get(AccountsService).create(null, {
      username: 'reader',
      displayName: 'x',
      role: 'viewer',
      unitId: township,
      password: 'township-of-trials',
    });
    const reader = await bench.client().signIn('reader', 'township-of-trials');
    expect((await reader.request('GET', '/api/my/first-steps')).status).toBe(403);
  });
});
