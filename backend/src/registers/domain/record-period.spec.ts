import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, dayWithin, isPeriod, longestPeriod, periodOf, phaseKey } from './record-period.js';

const kinds = ['month', 'quarter', 'half-year', 'year'] as const;
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the period of a record', () => {
  it.each([
    ['half-year', '2012-06-30', '2012H1', '2012-01-01', '2012-06-30'],
    ['half-year', '2012-07-01', '2012H2', '2012-07-01', '2012-12-31'],
    ['quarter', '2012-02-29', '2012Q1', '2012-01-01', '2012-03-31'],
    ['month', '2012-02-29', '2012M02', '2012-02-01', '2012-02-29'],
    ['year', '2011-12-31', '2011', '2011-01-01', '2011-12-31'],
  ] as const)('of %s on %s is %s, from %s to %s (I16)', (kind, day, period, first, last) => {
    expect(periodOf(kind, day)).toBe(period);
    expect(boundsOf(kind, period)).toEqual({ first, last });
  });

  it('holds every day once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), days, (kind, day) => {
        const bounds = boundsOf(kind, periodOf(kind, day) ?? '');
        expect(bounds && bounds.first <= day && day <= bounds.last).toBe(true);
        expect(periodOf(kind, bounds?.first ?? '')).toBe(periodOf(kind, bounds?.last ?? ''));
      }),
    );
  });

  it.each([
    ['half-year', '2012'],
    ['half-year', '2012H3'],
    ['half-year', '2012H0'],
    ['month', '2012M13'],
    ['month', '2012M1'],
    ['quarter', '2012Q5'],
    ['year', '2012H1'],
    ['year', '12'],
    ['none', '2012'],
  ] as const)('of %s is not %s', (kind, key) => expect(isPeriod(kind, key)).toBe(false));

  it.each([
    ['2012H1', '2012-05-03', '2012-05-03'],
    ['2012H1', '2013-01-01', '2012-06-30'],
    ['2012H2', '2012-05-03', '2012-07-01'],
  ])('%s is judged on %s by %s: who was in the post then', (period, today, day) =>
    expect(dayWithin('half-year', period, today)).toBe(day),
  );

  it('is none where records have none', () => {
    expect([periodOf('none', '2012-01-01'), isPeriod('none', null), isPeriod('year', null)]).toEqual([
      null,
      true,
      false,
    ]);
  });
});

describe('a phase as a period (S5.2)', () => {
  const phase = phaseKey({ startsOn: '2012-02-01', endsOn: '2012-04-30' });

  it('is named by its days, and the calendar does not say which one runs', () => {
    expect(phase).toBe('2012-02-01/2012-04-30');
    expect(phase).toHaveLength(longestPeriod);
    expect(boundsOf('phase', phase)).toEqual({ first: '2012-02-01', last: '2012-04-30' });
    expect(dayWithin('phase', phase, '2012-06-01')).toBe('2012-04-30');
    expect(periodOf('phase', '2012-03-01')).toBeNull();
  });

  it.each(['2012', '2012-02-01', '2012-04-30/2012-02-01', '2012-02-30/2012-04-30', '2012-2-1/2012-4-30'])(
    'is not %s',
    (key) => expect(isPeriod('phase', key)).toBe(false),
  );
});
