import Fraction from 'fraction.js';

/** An exact rational number; scores are never binary floats (N1). */
export type Exact = Fraction;

const decimalPattern = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
const fractionPattern = /^-?\d{1,12}\/[1-9]\d{0,11}$/;

/** An exact number from integers: `ratio(2, 3)` is two thirds. */
export const ratio = (numerator: number | bigint, denominator: number | bigint = 1): Exact =>
  new Fraction(BigInt(numerator), BigInt(denominator));

export const zero: Exact = ratio(0);
export const one: Exact = ratio(1);
export const hundred: Exact = ratio(100);

/**
 * Reads an integer or a decimal written as text; `undefined` for anything else, JSON fractions such as 82.5 included.
 * @example parseDecimal('82.11') // 8211/100
 */
export function parseDecimal(value: unknown): Exact | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? ratio(value) : undefined;
  if (typeof value !== 'string' || !decimalPattern.test(value)) return undefined;
  const point = value.indexOf('.');
  if (point < 0) return ratio(BigInt(value));
  const digits = value.length - point - 1;
  return ratio(BigInt(value.slice(0, point) + value.slice(point + 1)), 10n ** BigInt(digits));
}

/** Reads what {@link parseDecimal} reads, or a fraction such as "2/3". */
export function parseExact(value: unknown): Exact | undefined {
  if (typeof value !== 'string' || !fractionPattern.test(value)) return parseDecimal(value);
  const slash = value.indexOf('/');
  return ratio(BigInt(value.slice(0, slash)), BigInt(value.slice(slash + 1)));
}

const totalPattern = /^(0|[1-9]\d{0,2})(?:\.(\d{1,2}))?$/;

/** Reads a total from 0 to 100 with at most two decimals, in hundredths: "92.5" is 9250; `undefined` for anything else. */
export function parseHundredths(value: unknown): number | undefined {
  if (typeof value !== 'string' && !Number.isSafeInteger(value)) return undefined;
  const match = totalPattern.exec(String(value));
  if (!match) return undefined;
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths <= 10_000 ? hundredths : undefined;
}

const hundredths = (value: Exact): bigint => {
  const doubled = 200n * value.s * value.n + value.d;
  const divisor = 2n * value.d;
  // BigInt division truncates; half up needs the floor.
  return doubled >= 0n || doubled % divisor === 0n ? doubled / divisor : doubled / divisor - 1n;
};

/** Rounds half up to two decimals (N2). */
export const r2 = (value: Exact): Exact => ratio(hundredths(value), 100n);

/** Two decimals as published: `formatScore(ratio(90))` is "90.00". */
export function formatScore(value: Exact): string {
  const scaled = hundredths(value);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(3, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As short as it can be written exactly: "0.8", "30", "2/3". */
export function formatExact(value: Exact): string {
  const digits = decimalDigits(value.d);
  if (digits === undefined) return `${value.s * value.n}/${value.d}`;
  if (digits === 0) return (value.s * value.n).toString();
  const text = ((value.n * 10n ** BigInt(digits)) / value.d).toString().padStart(digits + 1, '0');
  return `${value.s < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Decimals needed to write a reduced fraction exactly; `undefined` if no number of them is enough. */
function decimalDigits(denominator: bigint): number | undefined {
  let power = 1n;
  for (let digits = 0; digits <= 40; digits++, power *= 10n) if (power % denominator === 0n) return digits;
  return undefined;
}

/** The smallest integer not below the value: "70 % of 13" is `ceilOf(ratio(910, 100))`, 10. */
export function ceilOf(value: Exact): number {
  const numerator = value.s * value.n;
  const floor = numerator / value.d;
  return Number(numerator > 0n && numerator % value.d !== 0n ? floor + 1n : floor);
}

/** The largest integer not above a value that is 0 or more. */
export const floorOf = (value: Exact): number => Number(value.n / value.d);

/** Σ values, reduced once at the end: the interpreter of a plugin is slow at reducing fractions. */
export const sum = (values: readonly Exact[]): Exact => sumOfProducts(values.map((value) => [value, one]));

/** Σ a·b, reduced once at the end. */
export function sumOfProducts(pairs: readonly (readonly [Exact, Exact])[]): Exact {
  let [numerator, denominator] = [0n, 1n];
  for (const [a, b] of pairs) {
    const [n, d] = [a.s * a.n * b.s * b.n, a.d * b.d];
    numerator = d === denominator ? numerator + n : numerator * d + n * denominator;
    if (d !== denominator) denominator *= d;
  }
  return ratio(numerator, denominator);
}

export const compareExact = (a: Exact, b: Exact): number => a.compare(b);
