import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBench, type Bench } from '../support/client.js';
import { databaseKinds } from '../support/databases.js';
import { buildTownship, type Township } from '../support/township.js';

const inspection = {
  'inspected-on': '2012-05-08',
  way: 'unannounced',
  inspectors: '督查组两人',
  seen: '=1+1',
  finding: '三个月没有开展活动',
  kind: 'work',
  deadline: '2012-06-08',
};
const training = {
  'held-on': '2012-04-18',
  topic: '蘑菇栽培技术',
  audience: ['members', 'committee'],
  kind: 'skills',
  hours: 7.5,
  participants: 40,
};

describe.each(databaseKinds())('files of records on %s', (kind) => {
  let bench: Bench;
  let township: Township;

  beforeAll(async () => {
    bench = await startBench(kind);
    township = await buildTownship(bench);
  });
  afterAll(() => bench?.close());

  describe('an export', () => {
    beforeAll(async () => {
      const { assessor, clerk, units } = township;
      const make = (code: string, unitId: string, answers: unknown, who = assessor) =>
        who.ok('POST', `/api/registers/${code}/records`, { body: { unitId, answers } });
      await make('inspections', units.yanshang, inspection);
      await make('inspections', units.yanxia, { ...inspection, way: 'open', deadline: '2099-01-01' });
      await make('trainings', units.yanshang, training, clerk);
      await make(
        'commitments',
        units.yanshang,
        {
          year: 2012,
          promises: [{ content: '硬化三组道路', owner: '村主任', due: '2012-10-31' }],
          published: 'no',
        },
        clerk,
      );
    });
    const get = (query: string, who = township.assessor) => who.request('GET', `/api/registers/${query}`);
    const sheetOf = async (query: string) => {
      const answer = await get(query);
      expect(answer.status).toBe(200);
      return (await readWorkbook(answer.raw))[0]!;
    };

    it('has unit, period, state and deadline, then every question by its title, with choices in words and days as dates', async () => {
      const { data, sheet } = await sheetOf('inspections/export?format=xlsx&q=岩上');
      expect(sheet).toBe('督查台账');
      const [titles, row] = data;
      expect(titles?.slice(0, 8)).toEqual([
        '组织代码',
        '组织名称',
        '期间',
        '状态',
        '时限',
        '督查日期',
        '督查方式',
        '督查人员',
      ]);
      expect(row?.slice(0, 4)).toEqual(['3301001', '岩上村', '2026', '填写中']);
      expect(row?.[4]).toEqual(new Date('2012-06-08T00:00:00Z'));
      expect(row?.[5]).toEqual(new Date('2012-05-08T00:00:00Z'));
      expect(row?.slice(6)).toEqual([
        '暗访',
        '督查组两人',
        '=1+1',
        '三个月没有开展活动',
        '工作不得力',
        new Date('2012-06-08T00:00:00Z'),
        null,
      ]);
    });

    it('speaks English, joins several choices, and keeps numbers as numbers', async () => {
      const { data } = await sheetOf('trainings/export?format=xlsx&lang=en');
      expect(data[0]?.slice(0, 3)).toEqual(['Unit code', 'Unit', 'Period']);
      expect(data[1]?.slice(3)).toEqual([
        'Being written',
        new Date('2012-04-18T00:00:00Z'),
        '蘑菇栽培技术',
        'Members, Leading group',
        'Practical skills',
        7.5,
        40,
        null,
      ]);
    });

    it('tells rows within an answer by their titles', async () => {
      const { data } = await sheetOf('commitments/export?format=xlsx');
      const told = data[1]?.find((cell) => typeof cell === 'string' && cell.includes('硬化三组道路'));
      expect(told).toMatch(/^[^；]+：硬化三组道路；[^；]+：村主任；[^；]+：2012-10-31$/);
      expect(told).not.toContain('content');
    });

    it('runs no formula in CSV, and takes the filters of the list', async () => {
      const csv = (await get('inspections/export?format=csv')).raw.toString();
      expect(csv.trim().split('\r\n')).toHaveLength(3);
      expect(csv).toContain(`"'=1+1"`);
      for (const [filter, found] of [
        ['overdue=yes', 1],
        ['question=way&value=open', 1],
        ['state=settled', 0],
        [`unitId=${township.units.yanxia}`, 1],
      ] as const) {
        const rows = (await get(`inspections/export?format=csv&${filter}`)).raw.toString().trim().split('\r\n');
        expect([filter, rows.length - 1]).toEqual([filter, found]);
      }
    });

    it('holds nothing from beyond the reach of its reader, and no register that is not there', async () => {
      const csv = (await get('inspections/export?format=csv', township.viewer)).raw.toString();
      expect(csv.trim().split('\r\n')).toHaveLength(1);
      expect((await get('no-such-register/export?format=csv')).status).toBe(404);
      expect((await get(`inspections/export?format=csv&under=nowhere`)).status).toBe(422);
    });
  });

  describe('an import', () => {
    const upload = (code: string, rows: string | Buffer, query = '', who = township.assessor) =>
      who.upload<{ rows: number; dryRun: boolean; code?: string; errors?: unknown[]; notes?: unknown[] }>(
        `/api/registers/${code}/import${query}`,
        'records.csv',
        rows,
      );
    const countOf = async (code: string) =>
      (await bench.administrator.ok<{ total: number }>('GET', `/api/registers/${code}/records?pageSize=1`)).total;

    it('has a template with drop-down lists, an example that is not imported, and a page of help', async () => {
      const { assessor, viewer } = township;
      const answer = await assessor.request('GET', '/api/registers/documents/import-template?format=xlsx');
      const [sheet, help] = await readWorkbook(answer.raw);
      expect(sheet?.data[0]).toEqual(['组织代码', '期间', '材料名称', '类别', '报送时限', '内容要求', '公开范围']);
      expect(sheet?.data[1]?.slice(0, 4)).toEqual(['示例（不导入）', '2026', null, '实施意见或方案']);
      expect(help?.data.flat()).toEqual(
        expect.arrayContaining(['材料名称', '实施意见或方案 / 工作情况报告 / 党务公开 / 征求意见 / 工作总结']),
      );
      const xml = strFromU8(unzipSync(answer.raw)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(xml).toContain('<formula1>"不公开,党员,党员和群众"</formula1>');
      expect((await upload('documents', answer.raw)).body).toMatchObject({
        code: 'import-invalid',
        errors: [{ pointer: '#/rows', code: 'required' }],
      });
      expect((await viewer.request('GET', '/api/registers/documents/import-template?format=csv')).status).toBe(403);
    });

    it('makes records in the state in which they begin, by titles or names, with choices in words of either language', async () => {
      const { assessor, units } = township;
      const rows = [
        '组织代码,期间,材料名称,kind,报送时限,内容要求',
        '3301001,2026,实施意见,实施意见或方案,2026年3月15日,目标和步骤',
        '3301002,,Disclosure,disclosure,2026/12/31,',
      ].join('\n');
      const before = await countOf('documents');
      expect(await upload('documents', rows, '?dryRun=true')).toMatchObject({
        status: 200,
        body: { rows: 2, dryRun: true },
      });
      expect(await countOf('documents')).toBe(before);
      expect(await upload('documents', rows)).toMatchObject({
        status: 200,
        body: { rows: 2, dryRun: false, notes: [] },
      });
      const { items } = await assessor.ok<{ items: { id: string; unit: { id: string } }[] }>(
        'GET',
        '/api/registers/documents/records?question=kind&value=plan',
      );
      expect(items).toHaveLength(1);
      expect(await assessor.ok('GET', `/api/records/${items[0]?.id}`)).toMatchObject({
        unit: { id: units.yanshang },
        state: 'draft',
        ended: false,
        period: '2026',
        name: '实施意见',
        dueOn: '2026-03-15',
        revision: 1,
        answers: { document: '实施意见', kind: 'plan', deadline: '2026-03-15', content: '目标和步骤' },
        events: [{ number: 1, kind: 'made', toState: 'draft', by: 'assessor-1' }],
      });
      const [entry] = (
        await bench.administrator.ok<{ items: { action: string; detail: unknown }[] }>('GET', '/api/audit?pageSize=5')
      ).items.filter(({ action }) => action === 'register.imported');
      expect(entry?.detail).toMatchObject({ code: 'documents', rows: 2 });
    });

    it('takes several choices in one cell, and numbers with a fraction', async () => {
      const { administrator } = bench;
      const rows = `组织代码,培训日期,培训内容,培训对象,培训方式,学时,参加人数\n3301,2012-04-18,党课,党组织书记、班子成员,集中授课,7.5,40`;
      expect((await upload('trainings', rows)).status).toBe(200);
      const { items } = await administrator.ok<{ items: { answers: Record<string, unknown> }[] }>(
        'GET',
        `/api/registers/trainings/records?unitId=${township.units.township}`,
      );
      expect(items[0]?.answers).toMatchObject({ audience: ['secretaries', 'committee'], hours: 7.5, participants: 40 });
    });

    it('names every cell that is wrong with what is permitted, and stores nothing then', async () => {
      const before = await countOf('trainings');
      const rows = [
        '组织代码,期间,培训日期,培训内容,培训对象,培训方式,学时,参加人数',
        '3301,2026,2012-04-18,党课,党员,集中授课,8,40',
        '3399,2026H1,18日,党课,党员,集中授课,8,40',
        '3302,2025,2012-04-18,党课,党员、茶,集体,很多,40',
        '3301,2026,2012-04-18,党课,党员,集中授课,8,0',
      ].join('\n');
      const first = await upload('trainings', rows);
      expect([first.status, first.body.code]).toEqual([422, 'import-invalid']);
      expect(first.body.errors).toEqual([
        { pointer: '#/rows/3/held-on', code: 'invalid-date', params: { cell: 'C3' } },
        {
          pointer: '#/rows/4/audience',
          code: 'not-a-choice',
          params: { cell: 'E4', allowed: '乡镇干部, 党组织书记, 班子成员, 党员, 入党积极分子, 党务工作者' },
        },
        {
          pointer: '#/rows/4/kind',
          code: 'not-a-choice',
          params: { cell: 'F4', allowed: '集中授课, 现场教学, 远程教育, 外出考察, 实用技术培训' },
        },
        { pointer: '#/rows/4/hours', code: 'wrong-type', params: { cell: 'G4' } },
      ]);
      const second = await upload(
        'trainings',
        rows.replace('18日', '2012-04-18').replace('党员、茶,集体,很多', '党员,集中授课,8'),
      );
      expect(second.body.errors).toEqual([
        { pointer: '#/rows/3/unitCode', code: 'not-a-choice', params: { cell: 'A3' } },
        { pointer: '#/rows/3/period', code: 'not-a-choice', params: { cell: 'B3', allowed: '2026' } },
        { pointer: '#/rows/4/unitCode', code: 'not-a-choice', params: { cell: 'A4' } },
        { pointer: '#/rows/5/participants', code: 'out-of-range', params: { cell: 'H5' } },
      ]);
      expect(await countOf('trainings')).toBe(before);
    });

    it('refuses titles that nobody knows unless they are to be left out, and takes its own export then', async () => {
      const exported = (await township.assessor.request('GET', '/api/registers/documents/export?format=xlsx')).raw;
      const before = await countOf('documents');
      const refused = await upload('documents', exported);
      expect(refused.body.errors).toEqual(
        ['组织名称', '状态', '时限', '文件（附件，选填）'].map((title) =>
          expect.objectContaining({ code: 'column-unknown', params: expect.objectContaining({ title }) }),
        ),
      );
      expect((await upload('documents', exported, '?ignoreUnknownColumns=true')).body).toMatchObject({ rows: before });
      expect(await countOf('documents')).toBe(2 * before);
    });

    it('makes no comment for a half-year that is over (I16), and nothing for whoever does not write there', async () => {
      await bench.administrator.ok('POST', '/api/persons', {
        body: { unitId: township.units.township, name: '陈镇长', post: '镇长', kind: 'leader' },
      });
      const over = await upload('comments', '组织代码,姓名,期间\n3301001,陈镇长,2012H1');
      expect(over.body.errors).toEqual([{ pointer: '#/rows/2/period', code: 'period-over', params: { cell: 'C2' } }]);
      const own = await upload('documents', '组织代码,材料名称\n3301001,x\n3301,x');
      expect(own.body.errors).toEqual([
        { pointer: '#/rows/3/unitCode', code: 'not-yours-to-write', params: { cell: 'A3' } },
      ]);
      for (const who of [township.clerk, township.viewer])
        expect((await upload('documents', '组织代码,材料名称\n3301001,x', '', who)).status).toBe(403);
    });

    it('that was decided is carried out at the next start, whole', async () => {
      const { RecordImports } = await import('@pingyi/backend/testing');
      const imports = bench.app.get(RecordImports);
      const before = await countOf('inspections');
      const now = '2026-11-30T00:00:00.000Z';
      const records = Array.from({ length: 1_200 }, () => ({
        id: crypto.randomUUID(),
        code: 'inspections',
        versionId: 'of-nothing',
        unitId: township.units.yanshang,
        otherUnitId: null,
        personId: null,
        period: '2026',
        state: 'draft',
        ended: false,
        dueOn: null,
        name: '',
        answers: {},
        origin: null,
        movedBy: 'nobody',
        revision: 1,
        madeAt: now,
        changedAt: now,
      }));
      await imports.decide({ accountId: 'nobody', displayName: 'Nobody' } as never, records, '督查');
      expect(await countOf('inspections')).toBe(before);
      await imports.onApplicationBootstrap();
      expect(await countOf('inspections')).toBe(before + 1_200);
    });

    it('makes ten thousand records, and the export of them all comes out whole', { timeout: 60_000 }, async () => {
      const before = await countOf('visits');
      const lines = Array.from(
        { length: 10_000 },
        (_, at) =>
          `330100${1 + (at % 2)},2026,2026-04-${String(1 + (at % 28)).padStart(2, '0')},岩上村,实地查看,干部${at},是,是,是,是,是,是,是`,
      );
      const titles =
        'unitCode,period,visited-on,visited-unit,visit-form,visitor,focus-setup,focus-leadership,focus-rules,focus-venue,focus-support,focus-role,focus-people';
      const answer = await upload('visits', [titles, ...lines].join('\n'));
      expect([answer.status, answer.body.errors]).toEqual([200, undefined]);
      expect(await countOf('visits')).toBe(before + 10_000);
      const csv = (await township.assessor.request('GET', '/api/registers/visits/export?format=csv')).raw.toString();
      const visitors = new Set(csv.match(/干部\d+/g));
      expect(visitors.size).toBe(10_000);
    });
  });
});
