import { describe, expect, it } from 'vitest';
import { drawSample, sampleSize } from './control-sample.js';
import { compareEntries, keepsAgreed, type PaperEntryContent } from './two-entries.js';

const read = (answers: Record<string, unknown>): PaperEntryContent => ({ answers, voidReason: null });
const torn: PaperEntryContent = { answers: null, voidReason: 'torn' };

describe('two entries of one paper', () => {
  it('are compared answer by answer, a row of a matrix for itself', () => {
    expect(
      compareEntries(
        read({ overall: 'good', items: { roads: 'bad', water: 'good' } }),
        read({ overall: 'good', items: { roads: 'good', water: 'good' }, words: 'x' }),
      ),
    ).toEqual({
      compared: 4,
      differences: [
        { question: 'items/roads', first: 'bad', second: 'good' },
        { question: 'words', first: null, second: 'x' },
      ],
    });
  });

  it('say the same in whatever order boxes were ticked', () => {
    expect(compareEntries(read({ why: ['a', 'b'] }), read({ why: ['b', 'a'] })).differences).toEqual([]);
  });

  it('differ in every answer when one of them makes the paper void, and in none when both do', () => {
    expect(compareEntries(torn, read({ overall: 'good', words: 'x' }))).toMatchObject({
      compared: 2,
      differences: [{ question: '', first: 'torn', second: null }, { question: '' }],
    });
    expect(compareEntries(torn, torn)).toEqual({ compared: 0, differences: [] });
  });

  it('leave to a third person what they do not agree upon, and nothing else', () => {
    const [first, second] = [
      { overall: 'good', rest: 1 },
      { overall: 'bad', rest: 1 },
    ];
    expect(keepsAgreed(first, second, { overall: 'fair', rest: 1 })).toBe(true);
    expect(keepsAgreed(first, second, { rest: 1 })).toBe(true);
    expect(keepsAgreed(first, second, { overall: 'good', rest: 2 })).toBe(false);
    expect(keepsAgreed(first, second, { overall: 'good', rest: 1, more: 'x' })).toBe(false);
  });
});

describe('the sample', () => {
  it.each([
    [5, 10, 5],
    [40, 10, 10],
    [101, 10, 11],
    [300, 100, 300],
  ])('of %i papers at %i percent has %i', (papers, percent, size) => {
    expect(sampleSize(papers, percent)).toBe(size);
  });

  it('is the same for the same seed, in whatever order the papers come, and another for another', () => {
    const numbers = Array.from({ length: 100 }, (_, at) => at + 1);
    const drawn = drawSample('one', numbers, 10);
    expect(drawSample('one', numbers.toReversed(), 10)).toEqual(drawn);
    expect(drawSample('two', numbers, 10)).not.toEqual(drawn);
    expect(new Set(drawn).size).toBe(10);
  });
});
