import { describe, expect, it } from 'vitest';
import { thresholdsOf } from './thresholds.js';

describe('thresholds of mandatory indicators', () => {
  it('are whole numbers for shares, however the scheme writes them', () => {
    const indicators = [
      { id: 'staff', type: 'ratio', minPercent: 30 },
      { id: 'safe', type: 'ratio', minPercent: '33.5' },
      { id: 'third', type: 'ratio', minPercent: '100/3' },
    ];
    expect(thresholdsOf({ indicators })).toEqual({
      staff: { percent: 30, per: 1 },
      safe: { percent: 335, per: 10 },
      third: { percent: 100, per: 3 },
    });
  });

  it('are plain numbers where a number is asked for', () => {
    expect(thresholdsOf({ indicators: [{ id: 'training-days', type: 'number', min: '3.5' }] })).toEqual({
      'training-days': { least: 3.5 },
    });
  });

  it.each([
    [{}],
    [{ indicators: null }],
    [{ indicators: [null, 1, {}, { id: 'x' }, { id: 'y', minPercent: 'half' }] }],
  ])('are none in %j', (scheme) => expect(thresholdsOf(scheme)).toEqual({}));

  it('asks nothing of a type of units that is exempt', () => {
    const indicators = [
      { id: 'staff', type: 'ratio', minPercent: 30 },
      { id: 'income-growth', type: 'number', min: 10 },
    ];
    const exempt = [{ unitType: 'organ', indicator: 'income-growth' }];
    expect(Object.keys(thresholdsOf({ indicators, exempt }, 'organ'))).toEqual(['staff']);
    expect(Object.keys(thresholdsOf({ indicators, exempt }, 'village'))).toEqual(['staff', 'income-growth']);
  });
});
