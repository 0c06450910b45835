import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';

interface UnitPage {
  readonly items: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly revision: number;
    readonly parent: { code: string } | null;
    readonly guide: { code: string } | null;
  }[];
  readonly total: number;
}

describe.each(databaseKinds())('organisations on %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(kind);
  });
  afterAll(() => bench?.close());

  const units = () => bench.administrator.ok<UnitPage>('GET', '/api/units?pageSize=200');
  const importCsv = (text: string, query = '') =>
    bench.administrator.upload<Record<string, unknown>>(`/api/units/import${query}`, 'units.csv', text);

  it('offers a template whose columns it understands', async () => {
    const { raw } = await bench.administrator.request('GET', '/api/units/import-template?format=xlsx&lang=zh-CN');
    const [header] = await readSheet(raw);
    expect(header?.slice(0, 4)).toEqual(['组织代码', '组织名称', '类型', '层级']);
  });

  it('imports nothing when one row is wrong, and says where', async () => {
    const answer = await importCsv(
      '组织代码,组织名称,类型,层级,上级代码（块）,户数\nA,甲县委,县区委,县区,,\nB,乙村,行政庄,村社区,A,\nB,丙村,行政村,村社区,Z,很多',
    );
    expect([answer.status, answer.body['code']]).toEqual([422, 'import-invalid']);
    expect(answer.body['errors']).toEqual([
      {
        pointer: '#/rows/3/type',
        code: 'not-a-choice',
        params: { cell: 'C3', allowed: expect.stringContaining('village') },
      },
      { pointer: '#/rows/4/households', code: 'out-of-range', params: { cell: 'F4', min: 0, max: 999_999_999 } },
      { pointer: '#/rows/4/code', code: 'duplicate-item', params: { cell: 'A4' } },
    ]);
    expect((await units()).total).toBe(0);
  });

  const tree =
    'code,name,type,level,parentCode,guideCode,residents\nV1,甲村,village,village,T1,O1,120\nT1,甲乡党委,township-committee,township,C,,\nO1,教育局,organ,unit,C,,\nC,青岩县委,county-committee,county,,,';

  it('tries an import without keeping it', async () => {
    const answer = await importCsv(tree, '?dryRun=true');
    expect(answer.body).toEqual({
      rows: 4,
      created: 4,
      updated: 0,
      unchanged: 0,
      changes: [],
      notes: [],
      dryRun: true,
    });
    expect((await units()).total).toBe(0);
  });

  it('imports children before their parents, with both parents (S4.15)', async () => {
    expect((await importCsv(tree)).body).toMatchObject({ created: 4 });
    const village = (await units()).items.find(({ code }) => code === 'V1');
    expect(village).toMatchObject({ parent: { code: 'T1' }, guide: { code: 'O1' } });
  });

  it('finds a text as it was typed, in small letters or capitals', async () => {
    const found = async (q: string) =>
      (await bench.administrator.ok<UnitPage>('GET', `/api/units?q=${encodeURIComponent(q)}`)).items.map(
        ({ code }) => code,
      );
    expect(await found('v1')).toEqual(['V1']);
    expect(await found('甲乡')).toEqual(['T1']);
    for (const q of ['%', '_', 'V_', '\\']) expect(await found(q)).toEqual([]);
  });

  it('changes only what differs the second time', async () => {
    expect((await importCsv(tree.replace('甲村', '甲新村'))).body).toMatchObject({
      created: 0,
      updated: 1,
      unchanged: 3,
    });
  });

  it('brings its own export back unchanged, in both formats and languages', async () => {
    for (const [format, lang] of [
      ['xlsx', 'zh-CN'],
      ['csv', 'en'],
    ] as const) {
      const { raw } = await bench.administrator.request('GET', `/api/units/export?format=${format}&lang=${lang}`);
      const answer = await bench.administrator.upload('/api/units/import', `units.${format}`, raw);
      expect(answer.body).toMatchObject({ rows: 4, unchanged: 4 });
    }
  });

  it('keeps what a file does not say, and says beforehand what it changes', async () => {
    const stored = async () => (await units()).items.find(({ code }) => code === 'V1') as object;
    const before = await stored();
    expect((await importCsv('code,name,type,level\nV1,甲新村,village,village')).body).toMatchObject({
      updated: 0,
      unchanged: 1,
    });
    expect(
      (await importCsv('code,name,type,level,parentCode,guideCode,residents\nV1,甲新村,village,village,,,')).body,
    ).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await stored()).toEqual(before);
    const file =
      'code,name,type,level,guideCode,residents\nV1,甲新村,village,village,-,130\nN1,新村,village,village,O1,';
    expect(
      (await importCsv(file.replace('\nN1', '\nT9,丁乡,township-committee,township,,\nN1'), '?dryRun=true')).body,
    ).toEqual({
      rows: 3,
      created: 2,
      updated: 1,
      unchanged: 0,
      changes: [
        { field: 'residents', changed: 1, emptied: 0 },
        { field: 'guideId', changed: 1, emptied: 1 },
      ],
      notes: [],
      dryRun: true,
    });
    expect(await stored()).toEqual(before);
    expect(
      (await importCsv('code,name,type,level,guideCode,residents\nV1,甲新村,village,village,-,-')).body,
    ).toMatchObject({ updated: 1 });
    expect(await stored()).toMatchObject({ parent: { code: 'T1' }, guide: null, residents: null });
    expect(
      (await importCsv('code,name,type,level,guideCode,residents\nV1,甲新村,village,village,O1,120')).body,
    ).toMatchObject({ updated: 1 });
  });

  it('stops at titles that it does not know, and leaves them out where that is wanted', async () => {
    const file = 'code,name,type,level,parentCode,residnts\nV1,甲新村,village,village,T1,5';
    expect((await importCsv(file)).body).toMatchObject({
      code: 'import-invalid',
      errors: [{ pointer: '#/rows/1/F', code: 'column-unknown', params: { title: 'residnts', cell: 'F1' } }],
    });
    expect((await importCsv(file, '?ignoreUnknownColumns=true')).body).toMatchObject({ updated: 0, unchanged: 1 });
    expect(
      (
        await importCsv(
          'code,name,type,level,residents,residents\nV1,甲新村,village,village,5,6',
          '?ignoreUnknownColumns=true',
        )
      ).body,
    ).toMatchObject({ code: 'import-invalid', errors: [{ pointer: '#/rows/1/F', code: 'column-repeated' }] });
  });

  it('refuses a circle of parents', async () => {
    expect(
      (await importCsv('code,name,type,level,parentCode\nX,x,village,village,Y\nY,y,village,village,X')).body,
    ).toMatchObject({ code: 'import-invalid' });
    const { items } = await units();
    const county = items.find(({ code }) => code === 'C');
    const village = items.find(({ code }) => code === 'V1');
    const answer = await bench.administrator.request('PATCH', `/api/units/${county?.id}`, {
      body: { parentId: village?.id },
      revision: county?.revision ?? 0,
    });
    expect(answer.body).toMatchObject({
      code: 'validation-failed',
      errors: [{ pointer: '#/parentId', code: 'circular' }],
    });
  });

  it('moves a subtree with its parent', async () => {
    await importCsv('code,name,type,level,parentCode\nT2,乙乡党委,township-committee,township,C');
    const before = await units();
    const idOf = (code: string) => before.items.find((unit) => unit.code === code);
    const township = idOf('T1');
    await bench.administrator.ok('PATCH', `/api/units/${township?.id}`, {
      body: { parentId: idOf('T2')?.id },
      revision: township?.revision ?? 0,
    });
    const below = await bench.administrator.ok<UnitPage>('GET', `/api/units?under=${idOf('T2')?.id}`);
    expect(below.items.map(({ code }) => code).sort()).toEqual(['T1', 'T2', 'V1']);
  });

  it('writes no formula into a spreadsheet', async () => {
    await bench.administrator.ok('PATCH', `/api/units/${(await units()).items.find(({ code }) => code === 'V1')?.id}`, {
      body: { name: '=1+1' },
      revision: (await units()).items.find(({ code }) => code === 'V1')?.revision ?? 0,
    });
    const csv = await bench.administrator.request('GET', '/api/units/export?format=csv');
    expect(csv.raw.toString()).toContain(`"'=1+1"`);
    const xlsx = await bench.administrator.request('GET', '/api/units/export?format=xlsx');
    expect((await readSheet(xlsx.raw)).flat()).toContain('=1+1');
  });
});
