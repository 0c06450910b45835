import { expect, it } from 'vitest';
import { pastedRosters, rosterFaults } from './pasted-rosters.js';

it('head counts are read as they come from a spreadsheet or are typed', () => {
  expect(pastedRosters('3301001\t120\r\n\n3301002，80\n3301003 六十\n3301004')).toEqual([
    { line: 1, code: '3301001', heads: '120' },
    { line: 3, code: '3301002', heads: '80' },
    { line: 4, code: '3301003', heads: '六十' },
    { line: 5, code: '3301004', heads: '' },
  ]);
});

it('units beyond the campaign, doubled ones, what is no count, and fewer than were handed out are named with their lines', () => {
  const panels = new Map([
    ['a', undefined],
    ['b', { attended: 30 }],
    ['c', { issued: 40, roster: 50 }],
    ['d', { issued: 40 }],
  ]);
  const pasted = pastedRosters('a 10\na 11\nx 5\nb 29\nc 40\nd -1\n');
  expect(rosterFaults(pasted, panels)).toEqual([
    { line: 2, code: 'a', fault: 'roster-code-doubled' },
    { line: 3, code: 'x', fault: 'roster-code-unknown' },
    { line: 4, code: 'b', fault: 'roster-too-small' },
    { line: 6, code: 'd', fault: 'roster-not-a-count' },
  ]);
});

it('fewer people than ballots that were received are named as well, where those are told', () => {
  const panels = new Map([
    ['a', undefined],
    ['b', undefined],
  ]);
  expect(rosterFaults(pastedRosters('a 29\nb 29'), panels, new Map([['a', 30]]))).toEqual([
    { line: 1, code: 'a', fault: 'roster-below-ballots' },
  ]);
});
