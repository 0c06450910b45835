import { describe, expect, it } from 'vitest';
import { changedForms, contextWithoutDays, nextName, phasesOn, yearsOn, yearsUntil } from './next-round.js';

describe('the days of the next round', () => {
  it.each([
    ['2011-06-30', 1, '2012-06-30'],
    ['2012-02-29', 1, '2013-02-28'],
    ['2012-02-29', 4, '2016-02-29'],
    ['2012-02-29', 0, '2012-02-29'],
  ])('%s, %i years later, is %s', (day, years, later) => expect(yearsOn(day, years)).toBe(later));

  it.each([
    ['a round of this year', '2026-03-01', '2026-11-30', 1],
    ['one whose day of this year is still to come', '2025-12-31', '2026-11-30', 1],
    ['one whose day of this year is today', '2025-11-30', '2026-11-30', 1],
    ['one whose day of this year has passed', '2025-11-29', '2026-11-30', 2],
    ['one long ago', '2012-04-30', '2026-11-30', 15],
    ['one of a day to come', '2027-01-31', '2026-11-30', 1],
  ])('come after %s in whole years', (_, asOf, today, years) => expect(yearsUntil(asOf, today)).toBe(years));

  it('move phases on without their ids, to working days', () => {
    const phase = { id: 'p', name: '评议', kind: 'ballot', startsOn: '2012-02-29', endsOn: '2012-03-10' } as const;
    const ordinary = { holidays: new Set<string>(), workdays: new Set<string>() };
    // 28 February 2013 is a Thursday, 10 March a Sunday.
    expect(phasesOn([phase], 1, ordinary)).toEqual([
      { name: '评议', kind: 'ballot', startsOn: '2013-02-28', endsOn: '2013-03-08' },
    ]);
    const short = { ...phase, startsOn: '2012-03-09', endsOn: '2012-03-10' };
    // Saturday and Sunday: the phase keeps one day.
    expect(phasesOn([short], 1, ordinary)).toMatchObject([{ startsOn: '2013-03-11', endsOn: '2013-03-11' }]);
    const feast = { holidays: new Set(['2013-03-08']), workdays: new Set<string>() };
    expect(phasesOn([phase], 1, feast)).toMatchObject([{ endsOn: '2013-03-07' }]);
  });
});

describe('the name of the next round', () => {
  it('has the next year in place of the last', () =>
    expect(nextName('岩上镇2012年分类定级', '2012-04-30', '2013-04-30', 120)).toBe('岩上镇2013年分类定级'));
  it('has the year behind it where it had none', () =>
    expect(nextName('分类定级', '2012-04-30', '2013-04-30', 120)).toBe('分类定级 2013'));
  it('fits', () => expect(nextName('级'.repeat(120), '2012-04-30', '2013-04-30', 120)).toHaveLength(120));
});

describe('what was entered for the round before', () => {
  const contextForm = {
    pages: [
      {
        elements: [
          { type: 'text', inputType: 'date', name: 'roundStart' },
          { type: 'text', name: 'note' },
        ],
      },
    ],
  };
  it('goes on without its days', () =>
    expect(contextWithoutDays({ roundStart: '2011-07-01', departments: [] }, contextForm)).toEqual({
      departments: [],
    }));
  it('is nothing where there were only days', () =>
    expect(contextWithoutDays({ roundStart: '2011-07-01' }, contextForm)).toBeNull());
  it('is nothing where there was nothing', () => expect(contextWithoutDays(null, contextForm)).toBeNull());
});

describe('forms that differ between two rounds', () => {
  const group = (key: string, version: number, code = 'mass') => ({
    key,
    formVersionId: `${code}-${version}`,
    formCode: code,
    formVersion: version,
  });
  it('are told by group, with both versions', () =>
    expect(
      changedForms([group('self', 1, 'self'), group('mass', 1)], [group('self', 1, 'self'), group('mass', 2)]),
    ).toEqual([{ group: 'mass', before: group('mass', 1), now: group('mass', 2) }]));
  it('are told of a group that only one of them has', () =>
    expect(changedForms([group('mass', 1)], [group('self', 1)])).toEqual([
      { group: 'mass', before: group('mass', 1), now: null },
      { group: 'self', before: null, now: group('self', 1) },
    ]));
});
