import { describe, expect, it } from 'vitest';
import { groupTabs } from './tab-groups';

const setup = { key: 'setup', label: 'Set-up' };
const release = { key: 'release', label: 'Release' };
const few = ['scheme', 'cards', 'ledger'].map((key) => ({
  key,
  label: key.toUpperCase(),
  group: key === 'ledger' ? release : setup,
}));
const many = [...few, ...'abcdef'.split('').map((key) => ({ key, label: key.toUpperCase() }))];

describe('tabs of a page', () => {
  it('stand side by side while they find room', () => {
    expect(groupTabs(few).map(({ key, label, tabs }) => [key, label, tabs.length])).toEqual([
      ['scheme', 'SCHEME', 1],
      ['cards', 'CARDS', 1],
      ['ledger', 'LEDGER', 1],
    ]);
  });

  it('stand in groups, in the place of the first of each, where they are too many', () => {
    const groups = groupTabs([many[1]!, ...many.slice(2), many[0]!]);
    expect(groups.map(({ key }) => key)).toEqual(['setup', 'release', 'a', 'b', 'c', 'd', 'e', 'f']);
    expect(groups[0]).toMatchObject({ label: 'Set-up', tabs: [{ key: 'cards' }, { key: 'scheme' }] });
  });

  it('are called by their own name where they are alone in their group', () => {
    expect(groupTabs(many).find(({ key }) => key === 'release')?.label).toBe('LEDGER');
  });
});
