import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../common/ids.js';
import { cardCodeOf, cardHashOf, newCardCode } from './card-code.js';

describe('the code of a card', () => {
  it('has 140 random bits, and no sign that looks like another', () => {
    const codes = Array.from({ length: 2_000 }, newCardCode);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{28}$/);
    expect(new Set(codes.join('')).size).toBe(32);
  });

  it('is the same card in small letters, in groups, with strokes or line breaks between them', () => {
    const spaced = fc.array(fc.constantFrom('', ' ', '-', '\n', '　'), { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(spaced, fc.array(fc.boolean(), { minLength: 28, maxLength: 28 }), (gaps, small) => {
        const code = newCardCode();
        const typed = [...code].map((sign, at) => (small[at] ? sign.toLowerCase() : sign) + gaps[at]).join('');
        expect(cardCodeOf(typed)).toBe(code);
        expect(cardHashOf(typed)).toBe(sha256(code));
      }),
    );
  });

  it('tells capitals apart on cards of 22 signs, which were printed earlier', () => {
    expect(cardCodeOf('AbCdEfGhIjKlMnOpQrSt_-')).toBe('AbCdEfGhIjKlMnOpQrSt_-');
    expect(cardHashOf('AbCdEfGhIjKlMnOpQrSt_-')).not.toBe(cardHashOf('ABCDEFGHIJKLMNOPQRST_-'));
  });

  it.each(['', 'short', `${'A'.repeat(27)}0`, 'A'.repeat(29)])('is no card: %j', (typed) => {
    expect(cardCodeOf(typed)).toBeUndefined();
  });
});
