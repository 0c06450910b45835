import { describe, expect, it } from 'vitest';
import { choice, code, count, text } from './cell-kinds.js';
import type { SheetCell } from './sheet-cell.js';
import { columnLetters } from './sheet-cell.js';
import { readTable } from './table-reader.js';
import { column } from './table-schema.js';

const schema = {
  columns: {
    code: column('code', code(20), 'always', ['编号', 'Number']),
    name: column('name', text(20), 'kept', ['名称（全称）']),
    kind: column('kind', choice([{ key: 'village', message: 'village', words: ['行政村'] }]), 'optional', ['类型']),
    members: column('members', count(0, 100), 'optional', ['党员数']),
  },
  key: 'code',
  words: { emptied: ['（清空）', '(empty)'], example: ['示例'] },
} as const;

const read = (rows: SheetCell[][], ignoreUnknown = false) => readTable(rows, schema, { ignoreUnknown });
const head = ['编号', '名称全称', '类型', '党员数'];

describe('a table whose rows are all new', () => {
  it('may say its key twice', () => {
    const twice: SheetCell[][] = [['code'], ['1'], ['1']];
    expect(read(twice).errors).toMatchObject([{ pointer: '#/rows/3/code', code: 'duplicate-item' }]);
    expect(readTable(twice, { ...schema, adds: true })).toMatchObject({ errors: [], rows: [{ row: 2 }, { row: 3 }] });
  });
});

describe('a table', () => {
  it('is found by titles in either language, by keys, and however they are bracketed', () => {
    for (const titles of [
      ['编号', '名称全称'],
      ['number', '名称（全称）*'],
      [' CODE ', 'Name'],
      ['\ufeff编号', '名称 (全称)'],
    ])
      expect(read([titles, ['1', '甲']])).toMatchObject({
        errors: [],
        rows: [{ row: 2, values: { code: '1', name: '甲' } }],
      });
  });

  it('says nothing by a missing column or an empty cell, and empties by a mark', () => {
    const { rows, errors } = read([
      ['code', 'kind', 'members'],
      ['1', '', '（清空）'],
      ['2', 'village', '—'],
      ['3', '(Empty)', '－'],
    ]);
    expect(errors).toEqual([]);
    expect(rows.map(({ values }) => values)).toEqual([
      { code: '1', members: null },
      { code: '2', kind: 'village', members: null },
      { code: '3', kind: null, members: null },
    ]);
  });

  it('cannot empty what every row has', () =>
    expect(read([head, ['1', '清空', '行政村', '']]).errors).toEqual([
      { pointer: '#/rows/2/name', code: 'required', params: { cell: 'B2' } },
    ]));

  it('counts rows as the spreadsheet does, below a heading and over empty rows', () => {
    const { rows, errors, notes } = read([['青岩县组织名册'], [], head, [], ['1', '甲', '行政庄', '5']]);
    expect(rows).toMatchObject([{ row: 5, values: { code: '1', name: '甲', members: 5 } }]);
    expect(errors).toEqual([
      { pointer: '#/rows/5/kind', code: 'not-a-choice', params: { cell: 'C5', allowed: 'village' } },
    ]);
    expect(notes).toEqual([{ pointer: '#/rows/1', code: 'above-titles', params: { cell: 'A1' } }]);
  });

  it('stops at titles that nobody knows, or leaves them out with a note', () => {
    const rows = [
      ['code', 'membrs', ''],
      ['1', '5', '6'],
    ];
    const place = { pointer: '#/rows/1/B', params: { title: 'membrs', cell: 'B1' } };
    const untitled = { pointer: '#/rows/1/C', params: { title: '', cell: 'C1' } };
    expect(read(rows)).toMatchObject({
      rows: [],
      errors: [
        { ...place, code: 'column-unknown' },
        { ...untitled, code: 'column-unknown' },
      ],
    });
    expect(read(rows, true)).toMatchObject({
      rows: [{ values: { code: '1' } }],
      errors: [],
      notes: [
        { ...place, code: 'column-left-out' },
        { ...untitled, code: 'column-left-out' },
      ],
    });
  });

  it('refuses the later of two columns that mean the same, whatever is wanted', () => {
    for (const ignoreUnknown of [false, true])
      expect(
        read(
          [
            ['code', '党员数', 'members'],
            ['1', '5', '6'],
          ],
          ignoreUnknown,
        ).errors,
      ).toEqual([{ pointer: '#/rows/1/C', code: 'column-repeated', params: { title: 'members', cell: 'C1' } }]);
  });

  it('takes an empty column without a title for none', () =>
    expect(
      read([
        ['code', '', 'members'],
        ['1', '', '3'],
      ]),
    ).toMatchObject({ errors: [], rows: [{ values: { members: 3 } }] }));

  it('must have the column that tells its rows apart, and a value in each row, once', () => {
    expect(read([['名称全称'], ['甲']]).errors).toEqual([{ pointer: '#/rows/1/code', code: 'column-missing' }]);
    expect(read([head, ['', '甲'], ['1'], ['２'], ['2']]).errors).toEqual([
      { pointer: '#/rows/2/code', code: 'required', params: { cell: 'A2' } },
      { pointer: '#/rows/5/code', code: 'duplicate-item', params: { cell: 'A5' } },
    ]);
  });

  it('says in which cell an error of the spreadsheet stands, or a formula without a value', () =>
    expect(
      read([head, ['1', '#N/A', '', { kind: 'without-value' }], ['2', '乙', { kind: 'error', text: '#REF!' }]]).errors,
    ).toEqual([
      { pointer: '#/rows/2/name', code: 'cell-error', params: { cell: 'B2', value: '#N/A' } },
      { pointer: '#/rows/2/members', code: 'formula-without-value', params: { cell: 'D2' } },
      { pointer: '#/rows/3/kind', code: 'cell-error', params: { cell: 'C3', value: '#REF!' } },
    ]));

  it('leaves out the example of its template, with a note', () =>
    expect(read([head, ['示例', '示例村', 'x', 'y'], ['1', '甲']])).toMatchObject({
      errors: [],
      rows: [{ row: 3 }],
      notes: [{ pointer: '#/rows/2/code', code: 'example-row', params: { cell: 'A2' } }],
    }));
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => expect(columnLetters(index)).toBe(letters));
