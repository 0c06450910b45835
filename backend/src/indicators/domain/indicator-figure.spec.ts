import { describe, expect, it } from 'vitest';
import { figureOf } from './indicator-figure.js';
import type { Asked } from './measure-years.js';

const number: Asked = { kind: 'number', direction: 'up', targetOf: 'growth', target: '10', targetDay: null };
const today = '2012-12-31';

describe('what a campaign takes from an indicator', () => {
  const incomes = [
    { year: 2011, value: '5000', base: null },
    { year: 2012, value: '5600.5', base: null },
  ];

  it('is the value of the year, or its growth as published (S1.1)', () => {
    expect(figureOf(number, 'value', incomes, 2012, today)).toEqual({ value: '5600.5', base: null, recordIds: [] });
    expect(figureOf(number, 'growth', incomes, 2012, today)).toMatchObject({ value: '12.01' });
    expect(figureOf(number, 'growth', incomes, 2011, today)).toBeNull();
    expect(figureOf(number, 'value', incomes, 2010, today)).toBeNull();
  });

  it('is a count of a whole for shares, of whole numbers alone', () => {
    const share: Asked = { ...number, kind: 'share', targetOf: 'value' };
    const of = (value: string, base: string) => figureOf(share, 'value', [{ year: 2012, value, base }], 2012, today);
    expect(of('11', '12')).toEqual({ value: '11', base: 12, recordIds: [] });
    expect(of('1.5', '12')).toBeNull();
  });
});
