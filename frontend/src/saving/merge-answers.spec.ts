import { describe, expect, it } from 'vitest';
import { mergeAnswers, withStored } from './merge-answers';

const base = { score: 5, basis: 'stored', votes: { good: 1, poor: 2 }, gone: 'x' };
const merged = (mine: object, theirs: object, undecided: readonly string[] = []) => {
  const { arrived, undecided: open } = mergeAnswers({
    base,
    mine: { ...base, ...mine },
    theirs: { ...base, ...theirs },
    undecided: new Set(undecided),
  });
  return { arrived, undecided: [...open] };
};

describe('two versions of the answers to one sheet', () => {
  it.each([
    ['the same on both sides', {}, {}, { arrived: [], undecided: [] }],
    ['changed here alone', { score: 7 }, {}, { arrived: [], undecided: [] }],
    ['changed there alone', {}, { score: 7 }, { arrived: ['score'], undecided: [] }],
    ['different questions', { score: 7 }, { basis: 'theirs' }, { arrived: ['basis'], undecided: [] }],
    ['both to the same', { score: 7 }, { score: 7 }, { arrived: [], undecided: [] }],
    ['both to something else', { score: 7 }, { score: 8 }, { arrived: [], undecided: ['score'] }],
    ['answered there for the first time', {}, { fresh: 1 }, { arrived: ['fresh'], undecided: [] }],
    ['taken out there alone', {}, { gone: undefined }, { arrived: ['gone'], undecided: [] }],
    ['taken out there, changed here', { gone: 'y' }, { gone: undefined }, { arrived: [], undecided: ['gone'] }],
    [
      'the same members in another order',
      { votes: { poor: 2, good: 1 } },
      { votes: { good: 1, poor: 2 } },
      { arrived: [], undecided: [] },
    ],
  ])('%s', (_case, mine, theirs, expected) => expect(merged(mine, theirs)).toEqual(expected));

  it('leave undecided what nobody decided, until both are the same', () => {
    expect(merged({ score: 7 }, {}, ['score'])).toEqual({ arrived: [], undecided: ['score'] });
    expect(merged({ score: 7 }, { score: 9 }, ['score'])).toEqual({ arrived: [], undecided: ['score'] });
    expect(merged({ score: 9 }, { score: 9 }, ['score'])).toEqual({ arrived: [], undecided: [] });
  });
});

it('sends the stored answer, or none, where nobody has decided', () =>
  expect(withStored({ score: 7, basis: 'mine', fresh: 'mine' }, base, new Set(['score', 'fresh']))).toEqual({
    score: 5,
    basis: 'mine',
  }));
