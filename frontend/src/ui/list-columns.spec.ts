import { describe, expect, it } from 'vitest';
import { columnChoices, shownColumns, sortChoices } from './list-columns';

const columns = [
  { key: 'name', title: 'Name', sorter: true },
  { key: 'code', title: 'Code', sorter: true },
  { key: 'state', title: 'State' },
];
const keys = (of: readonly { readonly key?: unknown }[]) => of.map(({ key }) => key);

describe('the columns of a list', () => {
  it('are all shown while nothing was chosen', () => {
    expect(keys(shownColumns(columns, undefined))).toEqual(['name', 'code', 'state']);
  });

  it('stay in the order of the list, with the one that names the record', () => {
    expect(keys(shownColumns(columns, 'state,code'))).toEqual(['name', 'code', 'state']);
    expect(keys(shownColumns(columns, 'state,unknown'))).toEqual(['name', 'state']);
    expect(keys(shownColumns(columns, ''))).toEqual(['name']);
  });

  it('can be left out but for the first, and sorted by where the list can', () => {
    expect(keys(columnChoices(columns))).toEqual(['code', 'state']);
    expect(keys(sortChoices(columns))).toEqual(['name', 'code']);
  });
});
