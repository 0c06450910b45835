import { describe, expect, it } from 'vitest';
import { emptiness, narrowingNames } from './narrowing';

describe('a list that shows nothing', () => {
  it('is narrowed by what leaves entries out, not by how it is looked at', () =>
    expect(narrowingNames(['page', 'q', 'pageSize', 'sort', 'columns', 'state', 'state'])).toEqual(['q', 'state']));

  it.each([
    ['nothing is there', { total: 0 }, { narrowedBy: [], page: 1 }, 'none'],
    ['the list has no address', {}, undefined, 'none'],
    ['a filter leaves everything out', { total: 0 }, { narrowedBy: ['q'], page: 1 }, 'narrowed'],
    ['the entries are fewer than when the link was sent', { total: 3 }, { narrowedBy: ['q'], page: 9 }, 'beyond'],
    ['nothing is there on any page', { total: 0 }, { narrowedBy: [], page: 9 }, 'none'],
  ] as const)('%s', (_, found, list, why) => expect(emptiness(found, list)).toBe(why));
});
