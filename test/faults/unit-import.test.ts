import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankUnit } from '../support/blank-unit.js';
import { startBench, type Bench, type Client } from '../support/client.js';
import { createDatabase, databaseKinds, type TestDatabase } from '../support/databases.js';
import { HttpClient } from '../support/http-client.js';
import { freePort, runCommand, startServer } from '../support/server.js';

const columns = 'code,name,type,level,parentCode,residents';
/** A county with a township and so many villages. */
const county = (villages: number, name = 'Village'): string =>
  [
    columns,
    '33,County,county-committee,county,,',
    '3301,Township,township-committee,township,33,',
    ...Array.from({ length: villages }, (_, at) => `3301-${at},${name} ${at},village,village,3301,${at}`),
  ].join('\n');

interface Report {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

describe.each(databaseKinds())('an import in slices, on %s', (kind) => {
  let bench: Bench;
  let administrator: Client;
  const total = async () => (await administrator.ok<{ total: number }>('GET', '/api/units?pageSize=1')).total;
  const find = async (code: string) =>
    (
      await administrator.ok<{
        items: { id: string; code: string; name: string; revision: number; parent: { code: string } | null }[];
      }>('GET', `/api/units?q=${code}&pageSize=200`)
    ).items.find((unit) => unit.code === code);
  const imported = async () =>
    (
      await administrator.ok<{ items: { action: string; subject: string }[] }>('GET', '/api/audit?pageSize=200')
    ).items.filter(({ action }) => action === 'unit.imported');

  beforeAll(async () => {
    bench = await startBench(kind);
    ({ administrator } = bench);
  });
  afterAll(() => bench?.close());

  it('is whole, counted and recorded once, whatever number of slices it takes', async () => {
    const answer = await administrator.upload<Report & Record<string, unknown>>(
      '/api/units/import',
      'units.csv',
      county(1_300),
    );
    expect(answer.body).toMatchObject({ rows: 1_302, created: 1_302, updated: 0, unchanged: 0 });
    expect(await total()).toBe(1_302);
    expect(await find('3301-1299')).toMatchObject({ name: 'Village 1299', revision: 1, parent: { code: '3301' } });
    expect((await imported()).map(({ subject }) => subject)).toEqual(['1302']);
  });

  it('changes what differs, and nothing else', async () => {
    const changed = county(1_300).replace('Village 7,', 'Another 7,').replace('Village 1299,', 'Another 1299,');
    expect((await administrator.upload('/api/units/import', 'units.csv', changed)).body).toMatchObject({
      created: 0,
      updated: 2,
      unchanged: 1_300,
    });
    expect(await find('3301-1299')).toMatchObject({ name: 'Another 1299', revision: 2 });
    expect((await administrator.upload('/api/units/import', 'units.csv', changed)).body).toMatchObject({
      updated: 0,
      unchanged: 1_302,
    });
  });

  it('takes whole subtrees along', async () => {
    const moved = `${columns}\n34,Other,county-committee,county,,\n3301,Township,township-committee,township,34,`;
    expect((await administrator.upload('/api/units/import', 'units.csv', moved)).body).toMatchObject({
      created: 1,
      updated: 1,
    });
    const other = await find('34');
    expect((await administrator.ok<{ total: number }>('GET', `/api/units?under=${other?.id}&pageSize=1`)).total).toBe(
      1_302,
    );
  });

  it('refuses units deeper than a path can say', async () => {
    const chain = [
      columns,
      ...Array.from({ length: 11 }, (_, at) => `d${at},D ${at},village,village,${at === 0 ? '' : `d${at - 1}`},`),
    ].join('\n');
    const answer = await administrator.upload('/api/units/import', 'units.csv', chain);
    expect(answer.body).toMatchObject({
      status: 422,
      code: 'import-invalid',
      errors: [{ pointer: '#/rows/12/parentCode', code: 'too-deep' }],
    });
    expect(await find('d0')).toBeUndefined();
  });

  it('that was decided is carried out by whoever changes a unit next', async () => {
    const { UnitImports } = await import('@pingyi/backend/testing');
    const imports = bench.app.get(UnitImports);
    const me = await administrator.ok<{ account: { id: string } }>('GET', '/api/session');
    const viewer = { accountId: me.account.id, displayName: 'Root' } as never;
    const id = crypto.randomUUID();
    const unit = {
      id,
      code: 'late',
      name: 'Late',
      type: 'village',
      level: 'village',
      parentId: null,
      guideId: null,
      path: `/${id}/`,
      guidePath: '',
      partyMembers: null,
      households: null,
      residents: null,
      secretary: null,
      setUpType: null,
      tags: [],
      validFrom: null,
      validTo: null,
    } as const;
    const slices = [JSON.stringify({ created: [unit], updated: [], moves: [] })];
    expect(await imports.decide(viewer, 'as they were long ago', slices, { rows: 1 })).toBe(false);
    expect(await imports.decide(viewer, await imports.version(), slices, { rows: 1 })).toBe(true);
    expect(await find('late')).toBeUndefined();
    await expect(imports.decide(viewer, await imports.version(), slices, { rows: 1 })).rejects.toMatchObject({
      status: 503,
      code: 'import-under-way',
    });
    const body = {
      code: 'next',
      name: 'Next',
      type: 'village',
      level: 'village',
      ...blankUnit,
    };
    await administrator.ok('POST', '/api/units', { body });
    expect(await find('late')).toMatchObject({ name: 'Late' });
  });
});

describe.each(databaseKinds())('a server killed during an import, on %s', (kind) => {
  let database: TestDatabase;
  let password: string;

  beforeAll(async () => {
    database = await createDatabase(kind);
    password =
      /password (\S+)/.exec(
        (await runCommand(['user', 'add', 'root'], { ...database.env, LOG_LEVEL: 'silent' })).stdout,
      )?.[1] ?? '';
  });
  afterAll(() => database?.remove());

  it('leaves all of it or nothing', async () => {
    const env = { ...database.env, PORT: String(await freePort()) };
    let server = await startServer(env);
    let root = await new HttpClient(server.url).signIn('root', password);
    password = 'four-eyes-see-more';
    const names = async () =>
      new Set(
        (await root.ok<{ items: { name: string }[] }>('GET', '/api/units?pageSize=200&type=village')).items.map(
          ({ name }) => name.split(' ')[0],
        ),
      );
    const send = (name: string) => {
      const body = new FormData();
      body.append('file', new Blob([county(1_500, name)]), 'units.csv');
      return root.send('POST', '/api/units/import', { body });
    };
    expect((await send('first')).status).toBe(200);
    for (const [round, wait] of [500, 900].entries()) {
      const sending = send(`round${round}`).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await server.kill();
      await sending;
      server = await startServer(env);
      root = await new HttpClient(server.url).signIn('root', password);
      expect([...(await names())]).toHaveLength(1);
    }
    await server.stop();
  }, 180_000);
});
