import { Rational } from './rational.js';

/** An exact rational number; scores are never binary floats (N1). */
export type Exact = Rational;

const decimalPattern = /^-?(0|[1-9]\d{0,14})(\.\d{1,12})?$/;
const fractionPattern = /^-?\d{1,12}\/[1-9]\d{0,11}$/;

/** An exact number from integers: `ratio(2, 3)` is two thirds. */
export const ratio = (numerator: number | bigint, denominator: number | bigint = 1): Exact =>
  typeof numerator === 'number' && typeof denominator === 'number'
    ? Rational.of(numerator, denominator)
    : Rational.ofBig(BigInt(numerator), BigInt(denominator));

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

/** Rounds half up to two decimals (N2). */
export const r2 = (value: Exact): Exact => Rational.ofHundredths(value.hundredths());

/** Texts of the scores from 0.00 to 100.00, made when they are first asked for: few scores differ, and all are written often. */
const writtenScores: (string | undefined)[] = [];

/** Two decimals as published: `formatScore(ratio(90))` is "90.00". */
export function formatScore(value: Exact): string {
  const scaled = value.hundredths();
  if (typeof scaled !== 'number' || scaled < 0 || scaled > 10_000) return withTwoDecimals(scaled);
  return (writtenScores[scaled] ??= withTwoDecimals(scaled));
}

function withTwoDecimals(scaled: number | bigint): string {
  const digits = String(scaled).replace('-', '').padStart(3, '0');
  return `${scaled < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As short as it can be written exactly: "0.8", "30", "2/3". */
export const formatExact = (value: Exact): string => value.toString();

/** The smallest integer not below the value: "70 % of 13" is `ceilOf(ratio(910, 100))`, 10. */
export const ceilOf = (value: Exact): number => value.ceil();

/** The largest integer not above a value. */
export const floorOf = (value: Exact): number => value.floor();

/** So many of every hundred, rounded half up to two decimals: `percentOf(70, 80)` is 87.5. @throws {RangeError} for a whole of 0 */
export const percentOf = (part: number, whole: number): Exact => Rational.percent(part, whole);

/** Σ values. */
export function sum(values: readonly Exact[]): Exact {
  let total = values[0] ?? zero;
  for (let index = 1; index < values.length; index++) total = total.add(values[index]!);
  return total;
}

/** Σ a·b. */
export const sumOfProducts = (pairs: readonly (readonly [Exact, Exact])[]): Exact =>
  pairs.reduce((total, pair) => total.add(pair[0].mul(pair[1])), zero);

export const compareExact = (a: Exact, b: Exact): number => a.compare(b);
