import { describe, expect, it } from 'vitest';
import { periodsBack } from './periods';

describe('the periods that can be looked at', () => {
  it.each([
    ['year', '2012-04-30', ['2012', '2011', '2010']],
    ['half-year', '2012-04-30', ['2012H1', '2011H2', '2011H1']],
    ['half-year', '2012-07-01', ['2012H2', '2012H1', '2011H2']],
    ['quarter', '2012-01-01', ['2012Q1', '2011Q4', '2011Q3']],
    ['month', '2012-02-29', ['2012M02', '2012M01', '2011M12']],
  ] as const)('of %s on %s', (kind, today, first) => {
    expect(periodsBack(kind, today).slice(0, 3)).toEqual(first);
  });
  it('are none where records have none', () => {
    expect(periodsBack('none', '2012-04-30')).toEqual([]);
  });
});
