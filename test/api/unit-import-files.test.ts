import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { workbook, workbookFiles, zip } from '../support/workbooks.js';

interface StoredUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}
interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
interface Answer {
  readonly code?: string;
  readonly created?: number;
  readonly updated?: number;
  readonly unchanged?: number;
  readonly errors?: readonly Fault[];
  readonly notes?: readonly Fault[];
}

const languages = ['zh-CN', 'en'] as const;
const columns = [
  'code',
  'name',
  'type',
  'level',
  'parentCode',
  'guideCode',
  'partyMembers',
  'households',
  'residents',
  'secretary',
  'setUpType',
  'tags',
  'validFrom',
  'validTo',
];
const consoleTexts = (language: string, file: string) =>
  JSON.parse(
    readFileSync(new URL(`../../frontend/src/i18n/${language}/${file}.json`, import.meta.url), 'utf8'),
  ) as Record<string, string> & Record<'unitType' | 'unitLevel' | 'setUpType', Record<string, string>>;

describe.each(databaseKinds())('a file of organisations, on %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench(kind);
  });
  afterAll(() => bench?.close());

  const send = async (file: Buffer | string, { dryRun = false, dismissed = false, name = 'units.csv' } = {}) =>
    (
      await bench.administrator.upload<Answer>(
        `/api/units/import?dryRun=${dryRun}&ignoreUnknownColumns=${dismissed}`,
        name,
        file,
      )
    ).body;
  const stored = async (code: string) =>
    (await bench.administrator.ok<{ items: StoredUnit[] }>('GET', `/api/units?q=${code}&pageSize=200`)).items.find(
      (unit) => unit.code === code,
    );

  it('cannot erase what it does not name', async () => {
    await send(
      workbook({
        组织: [
          ['组织代码', '组织名称', '类型', '层级', '党员数', '户数', '书记', '标签', '生效日期'],
          ['E001', '全量村', '行政村', '村社区', 12, 300, '张三', '示范', '2012年1月1日'],
        ],
      }),
    );
    const whole = await stored('E001');
    expect(whole).toMatchObject({ partyMembers: 12, households: 300, secretary: '张三', validFrom: '2012-01-01' });
    const four = '组织代码,组织名称,类型,层级\nE001,全量村,行政村,村社区';
    expect(await send(four)).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await stored('E001')).toEqual(whole);
    expect(await send('组织代码,户数\nE001,301')).toMatchObject({ updated: 1 });
    expect(await stored('E001')).toMatchObject({ partyMembers: 12, households: 301, name: '全量村' });
    expect(await send('组织代码,书记,标签,户数\nE001,（清空）,—,(empty)')).toMatchObject({ updated: 1 });
    expect(await stored('E001')).toMatchObject({ secretary: null, tags: [], households: null, partyMembers: 12 });
  });

  it('needs name, type and level for a unit that is new, and says in which cell', async () =>
    expect(await send('code,name,type\nNEW1,甲村,')).toMatchObject({
      code: 'import-invalid',
      errors: [
        { pointer: '#/rows/2/type', code: 'required', params: { cell: 'C2' } },
        { pointer: '#/rows/2/level', code: 'required' },
      ],
    }));

  it('stops at a title that is not known, and tells what was left out where that is dismissed', async () => {
    const file = '组织代码,党员树\nE001,15';
    const place = { pointer: '#/rows/1/B', params: { title: '党员树', cell: 'B1' } };
    expect(await send(file, { dryRun: true })).toMatchObject({ errors: [{ ...place, code: 'column-unknown' }] });
    expect(await send(file, { dryRun: true, dismissed: true })).toMatchObject({
      unchanged: 1,
      notes: [{ ...place, code: 'column-left-out' }],
    });
  });

  it.each(languages)('understands every word of the console, %s', async (language) => {
    const words = consoleTexts(language, 'organisations');
    const { unitType, unitLevel, setUpType } = consoleTexts(language, 'common');
    const titles = columns.map((column) => words[column] ?? column);
    const of = (kinds: Record<string, string>, at: number) =>
      Object.values(kinds)[at % Object.keys(kinds).length] ?? '';
    const rows = Object.keys(unitType).map((_, at) => [
      `W${at}`,
      `Unit ${at}`,
      of(unitType, at),
      of(unitLevel, at),
      '',
      '',
      '1',
      '2',
      '3',
      'S',
      of(setUpType, at),
      't',
      '2012-01-01',
      '',
    ]);
    expect(await send(workbook({ x: [titles, ...rows] }), { dryRun: true })).toMatchObject({ created: rows.length });
    for (const own of ['parent', 'guide'])
      expect(await send(`code,${words[own]}\nE001,E001x`, { dryRun: true })).toMatchObject({
        errors: [{ pointer: `#/rows/2/${own}Code`, code: 'not-a-choice', params: { cell: 'B2' } }],
      });
  });

  it('names the values that are permitted', async () =>
    expect((await send('code,level\nE001,乡村', { dryRun: true })).errors).toEqual([
      {
        pointer: '#/rows/2/level',
        code: 'not-a-choice',
        params: { cell: 'B2', allowed: 'city, county, township, village, unit' },
      },
    ]));

  it('is read as offices write: days, digits, codes with their noughts, and nothing that nobody sees', async () => {
    const title = ['组织代码', '组织名称', '类型', '层级', '党员数', '生效日期', '失效日期'];
    const rows = [
      ['0015', '零开头村', '行政村', '村社区', '１２', '2012年6月30日', '2013.6.30'],
      ['330881198001011234', '长码村', '行政村', '村（社区）', "'12", 41090, '20130630'],
      ['Z031\u200b', '零宽\u200b村', '县（区）委', '县区', '1,200', '2012/6/30', '2013-06-30 00:00:00'],
    ];
    expect(await send(workbook({ 组织: [title, ...rows] }))).toMatchObject({ created: 3 });
    const days = { validFrom: '2012-06-30', validTo: '2013-06-30' };
    expect(await stored('0015')).toMatchObject({ ...days, partyMembers: 12 });
    expect(await stored('330881198001011234')).toMatchObject({ ...days, partyMembers: 12 });
    expect(await stored('Z031')).toMatchObject({
      ...days,
      name: '零宽村',
      type: 'county-committee',
      partyMembers: 1200,
    });
  });

  it('in GBK is read as such', async () => {
    // 组织代码,组织名称,类型,层级 / G002,国标村,行政村,村社区
    const gbk =
      'd7e9d6afb4fac2eb2cd7e9d6afc3fbb3c62cc0e0d0cd2cb2e3bcb60a473030322cb9fab1eab4e52cd0d0d5feb4e52cb4e5c9e7c7f80a';
    expect(await send(Buffer.from(gbk, 'hex'))).toMatchObject({ created: 1 });
    expect(await stored('G002')).toMatchObject({ name: '国标村', type: 'village' });
  });

  it('with errors of the spreadsheet is refused at their cells', async () => {
    const files = workbookFiles({ 组织: [['组织代码', '户数', '党员数', '居民人数', '书记'], ['E001']] });
    const sheet = 'xl/worksheets/sheet1.xml';
    const cells =
      '<c r="B2"><f>10+2</f><v/></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2"><f>10+2</f><v>12</v></c><c r="E2" t="inlineStr"><is><t>#REF!</t></is></c>';
    const xml = files[sheet]?.replace(/(<c r="A2".*?<\/c>)/, `$1${cells}`) ?? '';
    expect((await send(zip({ ...files, [sheet]: xml }))).errors).toEqual([
      { pointer: '#/rows/2/households', code: 'formula-without-value', params: { cell: 'B2' } },
      { pointer: '#/rows/2/partyMembers', code: 'cell-error', params: { cell: 'C2', value: '#N/A' } },
      { pointer: '#/rows/2/secretary', code: 'cell-error', params: { cell: 'E2', value: '#REF!' } },
    ]);
  });

  it('with a code that the spreadsheet rounded is refused', async () =>
    expect(await send(workbook({ 组织: [['组织代码'], [330881198001011200]] }))).toMatchObject({
      errors: [{ pointer: '#/rows/2/code', code: 'code-rounded', params: { cell: 'A2' } }],
    }));

  it('that is formatted far below its data is as long as its data', async () => {
    const files = workbookFiles({
      组织: [
        ['组织代码', '户数'],
        ['E001', 5],
      ],
    });
    const sheet = 'xl/worksheets/sheet1.xml';
    const xml = files[sheet]?.replace(
      '</sheetData>',
      '<row r="1048576" ht="15"><c r="A1048576" s="0"/></row></sheetData>',
    );
    expect(await send(zip({ ...files, [sheet]: xml ?? '' }), { dryRun: true })).toMatchObject({ updated: 1 });
  });

  it.each(languages)('has a template with lists, an example and a page of help, %s', async (language) => {
    const { raw } = await bench.administrator.request('GET', `/api/units/import-template?format=xlsx&lang=${language}`);
    const [sheet, help] = await readWorkbook(raw);
    const [titles = [], example = []] = sheet?.data ?? [];
    expect(titles).toHaveLength(columns.length);
    expect(sheet?.data).toHaveLength(2);
    expect(help?.data.slice(1, columns.length + 1).map(([title]) => title)).toEqual(titles);
    const xml = strFromU8(unzipSync(raw)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const lists = [...xml.matchAll(/sqref="([A-Z])2:[^"]*"><formula1>"([^"]*)"/g)].map(([, letter, list]) => [
      letter,
      list,
    ]);
    expect(lists.map(([letter]) => letter)).toEqual(['C', 'D', 'K']);
    // As it is, it holds nothing but its example; with a row, every word of its lists is understood.
    expect(await send(raw)).toMatchObject({
      code: 'import-invalid',
      errors: [{ pointer: '#/rows', code: 'required' }],
    });
    const words = lists.map(([, list]) => list?.split(',') ?? []);
    const rows = words[0]?.map((type, at) => [
      `T${at}`,
      'T',
      type,
      words[1]?.[at % (words[1]?.length ?? 1)] ?? '',
      ...Array.from({ length: 6 }, () => ''),
      words[2]?.[at % (words[2]?.length ?? 1)] ?? '',
    ]);
    const filled = [titles.map(String), example.map((cell) => (cell === null ? '' : String(cell))), ...(rows ?? [])];
    expect(await send(workbook({ x: filled }), { dryRun: true })).toMatchObject({
      created: rows?.length,
      notes: [{ pointer: '#/rows/2/code', code: 'example-row', params: { cell: 'A2' } }],
    });
  });
});
