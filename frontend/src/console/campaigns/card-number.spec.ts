import { describe, expect, it } from 'vitest';
import { numberOnCard } from './card-number';

const batch = '0f0e11d2-0000-4000-8000-0000abcd3f2a';

describe('the number on a card', () => {
  it.each([
    ['3F2A-0042', 42],
    ['3f2a - 0042', 42],
    ['42', 42],
    ['０042', 42],
    ['AAAA-0042', undefined],
    ['0', undefined],
    ['', undefined],
    ['3F2A-', undefined],
  ])('%s: %s', (text, number) => expect(numberOnCard(text, batch)).toBe(number));
});
