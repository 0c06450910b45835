import { describe, expect, it } from 'vitest';
import { mayCollect } from './collecting.js';

describe('remarks of a door', () => {
  it.each([
    { counted: 4, collected: null, may: false },
    { counted: 5, collected: null, may: true },
    { counted: 9, collected: 5, may: false },
    { counted: 10, collected: 5, may: true },
    { counted: 5, collected: 5, may: false },
  ])('of $counted ballots after $collected: $may', ({ counted, collected, may }) => {
    expect(mayCollect({ counted, collected }, 5)).toBe(may);
  });
});
