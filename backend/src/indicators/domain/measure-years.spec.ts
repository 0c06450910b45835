import { describe, expect, it } from 'vitest';
import { measureYears, type Asked, type NotedValue } from './measure-years.js';

const today = '2012-11-30';
const number: Asked = { kind: 'number', direction: 'up', targetOf: 'value', target: null, targetDay: null };
const share: Asked = { ...number, kind: 'share' };
const noted = (year: number, value: string, base: string | null = null): NotedValue => ({ year, value, base });
const verdicts = (asked: Asked, ...values: NotedValue[]) =>
  measureYears(asked, values, today).map(({ verdict }) => verdict);

describe('values of a unit over the years', () => {
  it('tell the exact change against the year before, and growth with two decimals (S1.1)', () => {
    expect(measureYears(number, [noted(2012, '5500.35'), noted(2011, '5000.3')], today)).toEqual([
      { year: 2011, amount: '5000.3', change: null, growth: null, verdict: null },
      { year: 2012, amount: '5500.35', change: '+500.05', growth: '+10.00', verdict: null },
    ]);
    expect(measureYears(number, [noted(2010, '3'), noted(2012, '2')], today).map(({ change }) => change)).toEqual([
      null,
      null,
    ]);
  });

  it('reach a growth at ten percent exactly, and not a thousandth below', () => {
    const growth: Asked = { ...number, targetOf: 'growth', target: '10' };
    expect(verdicts(growth, noted(2011, '5000'), noted(2012, '5500'))).toEqual([null, 'met']);
    expect(verdicts(growth, noted(2011, '5000'), noted(2012, '5499.9999'))).toEqual([null, 'not-met']);
    expect(verdicts(growth, noted(2011, '0'), noted(2012, '10'))).toEqual([null, null]);
  });

  it('are a percentage of a whole, whose target goes by the whole numbers (S1.2, N4)', () => {
    const nineTenths: Asked = { ...share, target: '90' };
    expect(measureYears(nineTenths, [noted(2011, '2', '3'), noted(2012, '9', '10')], today)).toMatchObject([
      { amount: '66.67', verdict: 'not-met' },
      { amount: '90.00', change: '+23.33', growth: null, verdict: 'met' },
    ]);
    expect(verdicts(nineTenths, noted(2012, '0', '0'))).toEqual([null]);
  });

  it('are better when less where less is asked for: no incident is what is wanted', () => {
    const none: Asked = { ...number, direction: 'down', target: '0' };
    expect(verdicts(none, noted(2011, '1'), noted(2012, '0'))).toEqual(['not-met', 'met']);
  });

  it('are still running before the day of the target (S1.17)', () => {
    const byDay: Asked = { ...number, target: '1', targetDay: '2013-09-30' };
    expect(verdicts(byDay, noted(2012, '0'))).toEqual(['running']);
    expect(verdicts({ ...byDay, targetDay: '2012-12-31' }, noted(2012, '0'))).toEqual(['running']);
    expect(verdicts({ ...byDay, targetDay: '2012-09-30' }, noted(2011, '0'), noted(2012, '0'))).toEqual([
      'running',
      'not-met',
    ]);
  });
});
