import { describe, expect, it } from 'vitest';
import type { Found } from '../../api/models';
import { entriesOf, holding, withRecent, type Entry } from './search-entries';

const nothing: Found = { units: [], campaigns: [], forms: [], records: [], persons: [], accounts: [] };
const place = (number: number): Entry => ({ kind: 'unit', title: `${number}`, to: `/units/${number}` });

describe('what the search finds', () => {
  it('leads to the page of the thing, and to its list narrowed to it where it has none', () => {
    const found: Found = {
      ...nothing,
      units: [{ id: 'u', name: '岩上村', code: '3301001', parentName: '岩樟乡党委' }],
      persons: [{ id: 'p', name: '林 桂兰', post: '书记', unitName: '岩上村' }],
      accounts: [{ id: 'a', username: 'clerk+1', displayName: 'Clerk' }],
    };
    expect(entriesOf(found, (title) => title['zh-CN']).map(({ to }) => to)).toEqual([
      '/units/u',
      `/persons?q=${encodeURIComponent('林 桂兰')}`,
      '/accounts?q=clerk%2B1',
    ]);
  });

  it('tells records of the same name by register and unit', () => {
    const records = [{ id: 'r', name: '走访', register: { 'zh-CN': '走访记录' }, unitName: null }];
    expect(entriesOf({ ...nothing, records }, (title) => title['zh-CN'])[0]?.detail).toBe('走访记录');
  });

  it('is narrowed by words in titles and details', () => {
    const entries: Entry[] = [{ kind: 'page', title: 'Audit log', detail: 'chain', to: '/audit' }];
    expect(holding(entries, ' AUDIT ')).toEqual(entries);
    expect(holding(entries, 'chain')).toEqual(entries);
    expect(holding(entries, 'forms')).toEqual([]);
  });
});

describe('the places opened last', () => {
  it('are kept once each, the last one first, eight of them', () => {
    const recent = [1, 2, 3, 4, 5, 6, 7, 8].map(place);
    expect(withRecent(recent, place(3)).map(({ title }) => title)).toEqual(['3', '1', '2', '4', '5', '6', '7', '8']);
    expect(withRecent(recent, place(9)).map(({ title }) => title)).toEqual(['9', '1', '2', '3', '4', '5', '6', '7']);
  });

  it.each(['person', 'account', 'record'] as const)('never hold the name of a %s', (kind) =>
    expect(withRecent([place(1)], { kind, title: '林桂兰', to: '/x' })).toEqual([place(1)]),
  );
});
