import { describe, expect, it } from 'vitest';
import { daysToGo, latenessOf, worse } from './lateness.js';

describe('a sheet that is late', () => {
  it('was handed in after the last day of its stage', () => {
    expect(latenessOf('phase', '2012-02-28', '2012-03-02')).toEqual({ stage: 'phase', dueOn: '2012-02-28', days: 3 });
  });

  it.each([
    ['on the last day', '2012-03-10', '2012-03-10'],
    ['where no day was set', null, '2012-03-10'],
    ['as long as it was not handed in', '2012-03-10', null],
  ])('is none %s', (_, dueOn, on) => expect(latenessOf('phase', dueOn, on)).toBeNull());

  it('is told by the stage at which it was latest', () => {
    const [phase, back] = [
      latenessOf('phase', '2012-03-10', '2012-03-11'),
      latenessOf('return', '2012-03-20', '2012-03-25'),
    ];
    expect(worse(phase, back)).toBe(back);
    expect(worse(back, phase)).toBe(back);
    expect(worse(phase, null)).toBe(phase);
    expect(worse(null, back)).toBe(back);
  });
});

describe('days to go', () => {
  it('are those to the last day, below nought once it is over', () => {
    expect(daysToGo(true, '2012-03-10', '2012-03-07')).toBe(3);
    expect(daysToGo(true, '2012-03-10', '2012-03-12')).toBe(-2);
  });

  it('are none where nothing is owed or no day was set', () => {
    expect(daysToGo(false, '2012-03-10', '2012-03-07')).toBeNull();
    expect(daysToGo(true, null, '2012-03-07')).toBeNull();
  });
});
