import { expect, it } from 'vitest';
import { refusedSheets } from './refused-papers.js';

const subjects = [{ unitId: 'a' }, { unitId: 'b' }];

it('refuses strangers and what was handed in, each once, and nothing else', () => {
  expect(refusedSheets(['a', 'x', 'b', 'x'], subjects, new Set(['b']))).toEqual([
    { unitId: 'x', code: 'not-found' },
    { unitId: 'b', code: 'sheet-handed-in' },
  ]);
});

it('takes all of the campaign where none is named', () => {
  expect(refusedSheets(null, subjects, new Set(['b']))).toEqual([{ unitId: 'b', code: 'sheet-handed-in' }]);
});
