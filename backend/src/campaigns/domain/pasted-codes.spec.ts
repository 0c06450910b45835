import { expect, it } from 'vitest';
import { codeFaults, pastedCodes } from './pasted-codes.js';

it('pasted codes are read one on a line and several on one, with their places', () => {
  expect(pastedCodes('3301001\r\n\n3301002，3301003; "3301004"\t3301005、\n')).toEqual([
    { code: '3301001', line: 1, place: 1 },
    { code: '3301002', line: 3, place: 1 },
    { code: '3301003', line: 3, place: 2 },
    { code: '3301004', line: 3, place: 3 },
    { code: '3301005', line: 3, place: 4 },
  ]);
  expect(pastedCodes(' \n,，\n')).toEqual([]);
});

it('unknown, doubled and retired codes are named with their places; the last day of a unit still counts', () => {
  const lastDays = new Map([
    ['a', null],
    ['b', '2012-04-29'],
    ['c', '2012-04-30'],
  ]);
  expect(codeFaults(pastedCodes('a\nb,a\nc x'), lastDays, '2012-04-30')).toEqual([
    { code: 'b', line: 2, place: 1, fault: 'unit-code-retired' },
    { code: 'a', line: 2, place: 2, fault: 'unit-code-doubled' },
    { code: 'x', line: 3, place: 2, fault: 'unit-code-unknown' },
  ]);
});
