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
      ]);
    });

    it('speaks English, joins several choices, and keeps numbers as numbers', async () => {
      const { data } = await sheetOf('trainings/export?format=xlsx&lang=en');
      expect(data[0]?.slice(0, 3)).toEqual(['Unit code', 'Unit', 'Period']);
      expect(data[1]?.slice(3)).toEqual([
        'Being written',
        new Date('2012-04-18T00:00:00Z'),
        '蘑菇栽培技术',
        'Members、Leading group',
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
});
