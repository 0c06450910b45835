import { describe, expect, it } from 'vitest';
import { addFigures } from './add-figures.js';

const figure = (item: string, value: string, base: number | null = null) => ({
  id: item,
  unitId: 'east',
  item,
  value,
  base,
});

describe('figures among the values of a unit', () => {
  it('are a number, or a count of a base, in the order of their items', () => {
    const figures = [figure('training-days', '3.5'), figure('full-time-organisers', '7', 10)];
    expect(addFigures({ note: 1 }, 'indicators', figures).values).toEqual({
      note: 1,
      indicators: [
        { id: 'full-time-organisers', count: 7, base: 10 },
        { id: 'training-days', value: '3.5' },
      ],
    });
  });

  it('never replace what was entered', () => {
    const entered = { indicators: [{ id: 'training-days', value: '2' }] };
    expect(addFigures(entered, 'indicators', [figure('training-days', '3.5')])).toEqual({ values: entered, used: [] });
  });
});
