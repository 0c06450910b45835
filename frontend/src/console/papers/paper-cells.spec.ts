import { describe, expect, it } from 'vitest';
import type { PaperQuestion } from '../../api/models';
import { cellsOf, valueAt, withValue } from './paper-cells';

const question = (name: string, kind: PaperQuestion['kind'], rows: readonly string[] = []): PaperQuestion => ({
  name,
  kind,
  title: { default: name },
  options: [],
  rows: rows.map((value) => ({ value, title: { default: value } })),
  required: true,
  comment: null,
});

describe('what is typed in from a paper', () => {
  const cells = cellsOf([question('overall', 'one'), question('items', 'rows', ['roads', 'water'])]);
  const [overall, roads, water] = cells;

  it('is a cell for each question, and one for each row of a matrix', () => {
    expect(cells.map(({ key }) => key)).toEqual(['overall', 'items/roads', 'items/water']);
  });

  it('is put together row by row, and leaves nothing where all rows are taken away', () => {
    if (!overall || !roads || !water) expect.fail('a cell is missing');
    const typed = withValue(withValue(withValue({}, overall, 'good'), roads, 'bad'), water, 'good');
    expect(typed).toEqual({ overall: 'good', items: { roads: 'bad', water: 'good' } });
    expect(valueAt(typed, roads)).toBe('bad');
    expect(withValue(withValue(typed, roads, undefined), water, undefined)).toEqual({ overall: 'good' });
  });
});
