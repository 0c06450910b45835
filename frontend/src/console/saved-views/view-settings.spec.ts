import { describe, expect, it } from 'vitest';
import type { ListState } from '../../ui/list-state';
import { areSame, changesTo, settingsOf } from './view-settings';

const listOf = (address: Readonly<Record<string, string>>): ListState => ({
  page: 3,
  pageSize: 20,
  sort: address['sort'],
  q: address['q'],
  filter: (name) => address[name],
  narrowedBy: [],
  change: () => undefined,
});
const names = ['state', 'under'];

describe('the settings of a saved view', () => {
  it('are filters, search, order and columns, and no page', () => {
    expect(settingsOf(listOf({ state: 'idle', q: '岩', columns: 'behind,sheets', foreign: 'x' }), names)).toEqual({
      filters: { state: 'idle' },
      q: '岩',
      sort: null,
      columns: ['behind', 'sheets'],
    });
  });

  it('take back what the list is narrowed by and the view is not', () => {
    const settings = settingsOf(listOf({ under: 'u', sort: '-lastDay' }), names);
    expect(changesTo(settings, names)).toEqual({
      state: undefined,
      under: 'u',
      q: undefined,
      sort: '-lastDay',
      columns: undefined,
    });
  });

  it('are the same in whatever order the filters were chosen', () => {
    const one = settingsOf(listOf({ state: 'idle', under: 'u' }), names);
    expect(areSame(one, settingsOf(listOf({ under: 'u', state: 'idle' }), ['under', 'state']))).toBe(true);
    expect(areSame(one, settingsOf(listOf({ state: 'idle' }), names))).toBe(false);
  });
});
