import { describe, expect, it } from 'vitest';
import { monthsSince, overdueFacts } from './overdue-facts.js';

const record = (unitId: string, answers: Record<string, unknown>) => ({
  id: `r-${unitId}`,
  unitId,
  answers,
  madeAt: '',
});
const days = ['term-ends', 'due-on'];

describe('an election that is overdue (S2.8)', () => {
  it.each([
    ['2011-04-30', '2012-04-30', 12],
    ['2011-05-01', '2012-04-30', 11],
    ['2012-04-30', '2012-04-30', 0],
    ['2012-05-01', '2012-04-30', 0],
    ['2012-01-31', '2012-02-29', 0],
  ])('due on %s is so by %s: %s whole months', (due, asOf, months) => expect(monthsSince(due, asOf)).toBe(months));

  it('is said by the newest record of a unit: the end of its term, or the day until which it was planned', () => {
    const records = [
      record('a', { 'due-on': '2008-01-01', 'term-ends': '2011-03-31' }),
      record('a', { 'term-ends': '2008-03-31' }),
      record('b', { 'due-on': '2011-06-30' }),
    ];
    expect(overdueFacts(records, days, '2012-04-30')).toEqual([
      { unitId: 'a', recordId: 'r-a', dueOn: '2011-03-31', months: 12 + 0 },
      { unitId: 'b', recordId: 'r-b', dueOn: '2011-06-30', months: 10 },
    ]);
  });

  it('is nothing before a month is over, and where no day is said', () => {
    expect(overdueFacts([record('a', { 'due-on': '2012-04-01' }), record('b', {})], days, '2012-04-30')).toEqual([]);
  });
});
