import { describe, expect, it } from 'vitest';
import { columnLetters, readUnits } from './unit-import.js';

const lookup = (_prefix: string, keys: readonly string[], text: string) => keys.find((key) => key === text);
const head = ['code', 'name', 'type', 'level'];
const village = ['V', 'Village', 'village', 'village'];
const read = (header: string[], row: string[], ignoreUnknown = false) =>
  readUnits([header, row], lookup, ignoreUnknown);

describe('the rows of an import file', () => {
  it('say nothing about columns that are not there, and about empty cells', () => {
    const unsaid = {
      parentCode: undefined,
      secretary: undefined,
      residents: undefined,
      tags: undefined,
      validTo: undefined,
    };
    expect(read(head, village).units).toMatchObject([unsaid]);
    expect(
      read([...head, 'parentCode', 'secretary', 'residents', 'tags', 'validTo'], [...village, '', '', '', '', ''])
        .units,
    ).toMatchObject([unsaid]);
  });

  it.each(['-', '—', '－'])('empty a value by %s', (mark) => {
    expect(
      read([...head, 'parentCode', 'secretary', 'residents', 'tags'], [...village, mark, mark, mark, mark]),
    ).toMatchObject({ errors: [], units: [{ parentCode: null, secretary: null, residents: null, tags: [] }] });
  });

  it.each(['code', 'name', 'type', 'level'])('cannot empty the %s', (column) => {
    expect(
      read(
        head,
        village.map((cell, at) => (head[at] === column ? '-' : cell)),
      ).errors.map(({ pointer }) => pointer),
    ).toContain(`#/rows/2/${column}`);
  });

  it('are refused below a title that nobody knows, with its place, unless that is wanted', () => {
    const unknown = read([...head, 'residnts'], [...village, '300']);
    expect(unknown).toEqual({
      units: [],
      errors: [{ pointer: '#/rows/1/E', code: 'column-unknown', params: { title: 'residnts' } }],
    });
    expect(read([...head, 'residnts'], [...village, '300'], true)).toMatchObject({
      errors: [],
      units: [{ residents: undefined }],
    });
  });

  it('are refused below no title at all; an empty column is none', () => {
    expect(read([...head, ''], [...village, '300']).errors).toMatchObject([
      { pointer: '#/rows/1/E', code: 'column-unknown' },
    ]);
    expect(read(head, [...village, '300']).errors).toMatchObject([{ pointer: '#/rows/1/E', code: 'column-unknown' }]);
    expect(read([...head, '', 'residents'], [...village, '', '3']).errors).toEqual([]);
  });

  it('are refused below two equal titles, whatever is wanted', () => {
    for (const ignoreUnknown of [false, true])
      expect(read([...head, 'residents', 'residents'], [...village, '1', '2'], ignoreUnknown).errors).toMatchObject([
        { pointer: '#/rows/1/F', code: 'column-repeated' },
      ]);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, letters) => expect(columnLetters(index)).toBe(letters));
