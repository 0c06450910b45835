import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceilOf,
  formatExact,
  formatScore,
  parseDecimal,
  parseExact,
  parseHundredths,
  percentOf,
  r2,
  ratio,
  sum,
  sumOfProducts,
  type Exact,
} from './exact.js';

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });

describe('exact numbers (N1, N2)', () => {
  it.each([
    ['89.995', '90.00'],
    ['89.994999', '89.99'],
    ['0.005', '0.01'],
    ['-0.005', '0.00'],
    ['-0.006', '-0.01'],
    ['-1.015', '-1.01'],
    ['100', '100.00'],
    ['0', '0.00'],
  ])('rounds %s half up to %s', (given, expected) => {
    const value = parseDecimal(given);
    expect(value && formatScore(r2(value))).toBe(expected);
    expect(value && formatScore(value)).toBe(expected);
  });

  it('does not fall into the float trap', () => {
    const pairs = [
      ['82.11', '0.2'],
      ['94.71', '0.3'],
      ['90.32', '0.5'],
    ].map(([a, b]) => [parseExact(a) ?? ratio(0), parseExact(b) ?? ratio(0)] as const);
    expect(formatExact(sumOfProducts(pairs))).toBe('89.995');
    expect(ceilOf(ratio(55).mul(ratio(100, 100)))).toBe(55);
  });

  it.each([82.5, Number.NaN, Infinity, '1e1', '+1', '.5', '5.', '01', ' 1', '1/3', '', null, undefined, {}, 2 ** 53])(
    'refuses %s as a decimal',
    (given) => {
      expect(parseDecimal(given)).toBeUndefined();
    },
  );

  it.each([
    ['1/3', '1/3'],
    ['2/4', '0.5'],
    ['-1/8', '-0.125'],
    ['0.10', '0.1'],
    [30, '30'],
    ['100.00', '100'],
  ])('writes %s as %s', (given, expected) => {
    const value = parseExact(given);
    expect(value && formatExact(value)).toBe(expected);
  });

  it.each([['1/0'], ['1/'], ['a/b']])('refuses %s as a fraction', (given) => expect(parseExact(given)).toBeUndefined());

  it('reads totals in hundredths and refuses what is no total', () => {
    expect(['92.5', '92', 92, '100.00', '0.01', 0].map(parseHundredths)).toEqual([9250, 9200, 9200, 10_000, 1, 0]);
    expect(['100.01', '101', '-1', '92.555', '1e1', 82.5, '092', null].map(parseHundredths)).toEqual(
      Array(8).fill(undefined),
    );
  });

  it('rounds as integers do', () => {
    fc.assert(
      fc.property(
        cents,
        (value) => formatScore(ratio(value, 100)) === (value / 100).toFixed(2).replace(/^-0\.00$/, '0.00'),
      ),
    );
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 999 }), (n, d) => r2(r2(ratio(n, d))).equals(r2(ratio(n, d)))),
    );
  });

  it('writes every number so that it reads back', () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 1, max: 999 }),
        (n, d) => parseExact(formatExact(ratio(n, d)))?.equals(ratio(n, d)) === true,
      ),
    );
  });

  it('adds as fractions do, in any order', () => {
    const fraction = fc.tuple(cents, fc.integer({ min: 1, max: 60 })).map(([n, d]) => ratio(n, d));
    fc.assert(
      fc.property(fc.array(fraction, { maxLength: 6 }), (values) => {
        const expected = values.reduce((total, value) => total.add(value), ratio(0));
        expect(sum(values).equals(expected) && sum([...values].reverse()).equals(expected)).toBe(true);
      }),
    );
  });

  it('stays exact beyond the whole numbers that the engine holds', () => {
    const part = fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n });
    const near = fc.integer({ min: -3, max: 3 }).map((step) => 2n ** 53n + BigInt(step));
    const fraction = fc.tuple(
      fc.oneof(part, near, fc.bigInt(-100n, 100n)),
      fc.oneof(fc.bigInt(1n, 2n ** 70n), near, fc.bigInt(1n, 100n)),
    );
    const sameAs = (value: Exact, n: bigint, d: bigint) =>
      value.numerator * d === n * value.denominator && value.denominator > 0n;
    fc.assert(
      fc.property(fraction, fraction, ([n, d], [m, e]) => {
        const [a, b] = [ratio(n, d), ratio(m, e)];
        const floor = (200n * n + d) / (2n * d) - ((200n * n + d) % (2n * d) < 0n ? 1n : 0n);
        expect(
          sameAs(a.add(b), n * e + m * d, d * e) &&
            sameAs(a.sub(b), n * e - m * d, d * e) &&
            sameAs(a.mul(b), n * m, d * e),
        ).toBe(true);
        expect(m === 0n || sameAs(a.div(b), n * e, d * m) || sameAs(a.div(b), -n * e, -d * m)).toBe(true);
        expect(Math.sign(a.compare(b))).toBe(n * e < m * d ? -1 : n * e > m * d ? 1 : 0);
        expect(BigInt(a.hundredths())).toBe(floor);
        expect(sameAs(a.abs(), n < 0n ? -n : n, d)).toBe(true);
        const whole = Number((e % 1_000_000n) + 1n);
        expect(sameAs(a.over(whole), n, d * BigInt(whole))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes percentages as fractions do', () => {
    const whole = fc.oneof(
      fc.integer({ min: 1, max: 2000 }),
      fc.maxSafeInteger().filter((value) => value > 0),
    );
    fc.assert(
      fc.property(fc.oneof(fc.nat(2000), fc.maxSafeInteger()), whole, (part, of) =>
        percentOf(part, of).equals(r2(ratio(part, of).mul(ratio(100)))),
      ),
    );
    expect(() => percentOf(1, 0)).toThrow(RangeError);
  });

  it('writes with at most four decimals what more than a whole number of the engine would take', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 19n), 10n ** 19n), fc.integer({ min: 0, max: 4 }), (n, digits) => {
        const text = formatExact(ratio(n, 10n ** BigInt(digits)));
        const [whole = '', decimals = ''] = text.split('.');
        expect(BigInt(whole.replace('-', '') + decimals.padEnd(digits, '0')) * (n < 0n ? -1n : 1n)).toBe(n);
        expect(text.startsWith('-')).toBe(n < 0n);
      }),
    );
  });

  it('takes the next integer up', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 99 }), (n, d) => ceilOf(ratio(n, d)) + 0 === Math.ceil(n / d) + 0),
    );
  });
});
