import { describe, expect, it } from 'vitest';
import { obstacleTo, printedNumber, withLost } from './replacements.js';

describe('a card in the place of another', () => {
  it.each([
    ['lost', { used: false, voided: false }, null],
    ['lost', { used: true, voided: false }, 'card-already-used'],
    ['lost', { used: false, voided: true }, 'card-replaced'],
    ['dispute', { used: true, voided: false }, null],
    ['dispute', { used: false, voided: false }, 'card-not-used'],
    ['dispute', { used: false, voided: true }, 'card-replaced'],
  ] as const)('%s %o: %s', (kind, card, obstacle) => expect(obstacleTo(kind, card)).toBe(obstacle));

  it('has a number that tells its batch', () => {
    expect(printedNumber('0f0e-11d2-abcd3f2a', 42)).toBe('3F2A-0042');
  });

  it('keeps lost numbers so that none is found within another', () => {
    const lost = withLost(withLost('', 12), 45);
    expect(lost).toBe(',12,45,');
    expect([12, 45, 1, 2, 4].map((number) => lost.includes(`,${number},`))).toEqual([true, true, false, false, false]);
  });
});
