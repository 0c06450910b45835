import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedNumber, readNumber } from './paper-number.js';

const batch = { code: 'K7QM', firstNumber: 1, lastNumber: 999_999 };
const number = fc.integer({ min: 1, max: 9_999 });

describe('the number of a paper', () => {
  it('is read as it is printed, in small letters, without strokes, or alone', () => {
    fc.assert(
      fc.property(number, (each) => {
        const printed = printedNumber(batch.code, each);
        for (const typed of [printed, printed.toLowerCase(), printed.replaceAll('-', ''), String(each)])
          expect(readNumber(batch, ` ${typed} `)).toEqual({ ok: true, number: each });
      }),
    );
  });

  it('is refused when one digit is wrong, or two neighbours have changed places', () => {
    fc.assert(
      fc.property(number, fc.nat({ max: 3 }), fc.integer({ min: 1, max: 9 }), (each, at, by) => {
        const digits = [...String(each).padStart(4, '0')];
        const sign = printedNumber(batch.code, each).at(-1);
        const wrong = digits.with(at, String((Number(digits[at]) + by) % 10)).join('');
        if (Number(wrong) > 0)
          expect(readNumber(batch, `${batch.code}-${wrong}-${sign}`)).toEqual({ ok: false, code: 'check-sign' });
        const [one = '', other = ''] = digits.slice(at, at + 2);
        if (other === '' || one === other) return;
        const swapped = digits
          .with(at, other)
          .with(at + 1, one)
          .join('');
        expect(readNumber(batch, `${batch.code}-${swapped}-${sign}`)).toEqual({ ok: false, code: 'check-sign' });
      }),
    );
  });

  it.each(['0', '13', 'AAAA-0001-2', 'K7QM-0001', '', 'one', '1.5'])('is none of the batch: %j', (typed) => {
    expect(readNumber({ ...batch, lastNumber: 12 }, typed).ok).toBe(false);
  });
});
