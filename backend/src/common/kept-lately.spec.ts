import { describe, expect, it } from 'vitest';
import { KeptLately } from './kept-lately.js';

describe('what is made once and kept', () => {
  /** Keeps two; writes down what it makes, and cannot make what begins with "no". */
  const keeper = () => {
    const made: string[] = [];
    const kept = new KeptLately(2, async (key) => {
      made.push(key);
      await Promise.resolve();
      if (key.startsWith('no')) throw new Error(key);
      return { key };
    });
    return { made, ask: (key: string) => kept.get(key) };
  };

  it('is the same for everybody', async () => {
    const { made, ask } = keeper();
    expect(await ask('a')).toBe(await ask('a'));
    expect(made).toEqual(['a']);
  });

  it('is waited for by a crowd that asks while it is made', async () => {
    const { made, ask } = keeper();
    const crowd = await Promise.all(Array.from({ length: 50 }, () => ask('a')));
    expect(new Set(crowd).size).toBe(1);
    expect(made).toEqual(['a']);
  });

  it('goes when it has not been asked for the longest, not when it was made the longest ago', async () => {
    const { made, ask } = keeper();
    for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'a']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'd']);
    await ask('b');
    expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('is not sent away by what cannot be made, which is tried again', async () => {
    const { made, ask } = keeper();
    await ask('a');
    await ask('b');
    for (const key of ['no 1', 'no 2', 'no 3', 'no 1']) await expect(ask(key)).rejects.toThrow(key);
    await ask('a');
    await ask('b');
    expect(made).toEqual(['a', 'b', 'no 1', 'no 2', 'no 3', 'no 1']);
  });
});
