import { expect, it } from 'vitest';
import { daysOff, edgesOff, spanOf, workedDays } from './office-days';

const day = (date: string, works: boolean, name: string | null = null) => ({ day: `2026-10-${date}`, works, name });
const days = [
  day('07', false, '国庆节'),
  day('08', true),
  day('09', true),
  day('10', true, '国庆节'),
  day('11', false),
  day('12', true),
];

it('days off in a row are told together, and a weekend day that is worked is none', () => {
  expect(daysOff(days)).toEqual([
    { startsOn: '2026-10-07', endsOn: '2026-10-07' },
    { startsOn: '2026-10-11', endsOn: '2026-10-11' },
  ]);
  expect(daysOff([day('03', false), day('04', false)])).toEqual([{ startsOn: '2026-10-03', endsOn: '2026-10-04' }]);
});

it('the worked days of a phase are counted where all of its days are known', () => {
  expect(workedDays(days, { startsOn: '2026-10-07', endsOn: '2026-10-11' })).toBe(3);
  expect(workedDays(days, { startsOn: '2026-10-07', endsOn: '2026-10-31' })).toBeUndefined();
});

it('a phase that begins or ends when nobody works is offered the working day next to it', () => {
  expect(edgesOff(days, { startsOn: '2026-10-07', endsOn: '2026-10-11' })).toEqual([
    { edge: 'startsOn', day: '2026-10-07', name: '国庆节', instead: '2026-10-08' },
    { edge: 'endsOn', day: '2026-10-11', name: null, instead: '2026-10-10' },
  ]);
  expect(edgesOff(days, { startsOn: '2026-10-11', endsOn: '2026-10-11' })).toMatchObject([
    { edge: 'startsOn', instead: null },
    { edge: 'endsOn', instead: null },
  ]);
  expect(edgesOff(days, { startsOn: '2026-10-08', endsOn: '2026-10-10' })).toEqual([]);
});

it('the days about phases are asked for with some on both sides, two years at most', () => {
  expect(spanOf([{ startsOn: '2026-10-15', endsOn: '2026-10-16' }])).toEqual({ from: '2026-10-01', to: '2026-10-30' });
  expect(spanOf([{ startsOn: '2026-10-15', endsOn: '2036-10-16' }])?.to).toBe('2028-09-14');
  expect(spanOf([])).toBeUndefined();
});
