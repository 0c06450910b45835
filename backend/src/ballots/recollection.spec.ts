import { describe, expect, it } from 'vitest';
import { Recollection } from './recollection.js';

const counting = (capacity = 10) => {
  const reads: string[] = [];
  const memory = new Recollection(capacity, async (id) => {
    reads.push(id);
    if (id === 'missing') throw new Error('missing');
    return id.toUpperCase();
  });
  return { memory, reads };
};

describe('what was read a moment ago', () => {
  it('is answered from memory, also to those who ask at the same time', async () => {
    const { memory, reads } = counting();
    expect(await Promise.all([memory.get('a', 60_000), memory.get('a', 60_000)])).toEqual(['A', 'A']);
    expect(reads).toEqual(['a']);
  });

  it('is read again by whoever wants it fresher', async () => {
    const { memory, reads } = counting();
    await memory.get('a', 60_000);
    await memory.get('a', 0);
    expect(reads).toEqual(['a', 'a']);
  });

  it('does not keep failures, nor more than it may', async () => {
    const { memory, reads } = counting(2);
    await expect(memory.get('missing', 60_000)).rejects.toThrow();
    await expect(memory.get('missing', 60_000)).rejects.toThrow();
    for (const id of ['a', 'b', 'c', 'a']) await memory.get(id, 60_000);
    expect(reads).toEqual(['missing', 'missing', 'a', 'b', 'c', 'a']);
  });
});
