import { describe, expect, it } from 'vitest';
import { enteredAmount, targetOf } from './entered-figures.js';

const intake = { list: 'indicators', least: { share: 'minPercent', number: 'min' }, suggestions: [] };

describe('what stands beside a counted figure', () => {
  it('is the number, or the count of a base, that was entered for the item', () => {
    const values = { indicators: [{ id: 'staff', count: 3, base: 9 }, { id: 'training-days', value: '2.5' }, 'noise'] };
    expect(enteredAmount(values, 'indicators', 'staff')).toEqual({ value: '3', base: 9 });
    expect(enteredAmount(values, 'indicators', 'training-days')).toEqual({ value: '2.5', base: null });
    expect(enteredAmount(values, 'indicators', 'income-growth')).toBeNull();
    expect(enteredAmount(null, 'indicators', 'staff')).toBeNull();
  });

  it('is what the scheme asks for at least, in percent of the base or as a number', () => {
    const scheme = {
      indicators: [
        { id: 'staff', type: 'ratio', minPercent: 30 },
        { id: 'training-days', type: 'number', min: '3' },
        { id: 'bare' },
      ],
    };
    expect(targetOf(scheme, intake, 'staff')).toEqual({ value: '30', isPercent: true });
    expect(targetOf(scheme, intake, 'training-days')).toEqual({ value: '3', isPercent: false });
    expect(targetOf(scheme, intake, 'bare')).toBeNull();
    expect(targetOf(scheme, { list: 'indicators', suggestions: [] }, 'staff')).toBeNull();
  });
});
