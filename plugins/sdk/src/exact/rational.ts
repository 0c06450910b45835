/** Numbers up to here are whole and exact, and so is what is checked against it after a multiplication or addition. */
const largestExact = Number.MAX_SAFE_INTEGER;
const smallestExact = -largestExact;

const knownScores: (Rational | undefined)[] = [];

/** Numerator and positive denominator of a number that is too wide for whole numbers of the engine. */
interface Wide {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * An exact rational number with a positive denominator. Numerator and denominator are whole numbers as long as both are exact
 * as such, else `bigint`s; each result is checked, and only one that left the exact range is computed again. It is reduced only to be
 * written or when it leaves that range: the interpreter that runs campaign types is slow at greatest common divisors and `bigint`s (ADR 12).
 */
export class Rational {
  /** Set when it is first written; not initialised, since numbers are made far more often than written. */
  declare private short?: string;
  /** Set for a wide number, whose `n` and `d` are NaN, so that no check of the exact range passes. */
  declare private wide?: Wide;

  // Declared and set by hand: the engine defines a declared field more slowly than it sets one.
  declare private readonly n: number;
  declare private readonly d: number;

  private constructor(n: number, d: number) {
    this.n = n;
    this.d = d;
  }

  /** @throws {RangeError} for a denominator of 0 or a part that is no safe integer */
  static of(numerator: number, denominator: number): Rational {
    if (denominator === 0) throw new RangeError('Division by zero');
    if (!isExact(numerator) || !isExact(denominator) || numerator % 1 !== 0 || denominator % 1 !== 0)
      throw new RangeError('No safe integer');
    return denominator < 0 ? new Rational(0 - numerator, -denominator) : new Rational(numerator, denominator);
  }

  /** So many hundredths; scores from 0 to 100 are made once, since few differ and all are used often. */
  static ofHundredths(hundredths: number | bigint): Rational {
    if (typeof hundredths !== 'number') return Rational.ofBig(hundredths, 100n);
    if (!(hundredths >= 0 && hundredths <= 10_000)) return new Rational(hundredths, 100);
    return (knownScores[hundredths] ??= new Rational(hundredths, 100));
  }

  /** @throws {RangeError} for a denominator of 0 */
  static ofBig(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new RangeError('Division by zero');
    const parts = denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };
    if (fits(parts)) return new Rational(Number(parts.numerator), Number(parts.denominator));
    const wide = reduced(parts);
    if (fits(wide)) return new Rational(Number(wide.numerator), Number(wide.denominator));
    const value = new Rational(NaN, NaN);
    value.wide = wide;
    return value;
  }

  /**
   * So many of every hundred, rounded half up to two decimals: 100 · part / whole. The same as dividing, multiplying and rounding,
   * without the numbers in between.
   * @throws {RangeError} for a division by 0, or a part that is no safe integer
   */
  static percent(part: number, whole: number): Rational {
    const rounded = whole > 0 ? halfUp(10_000 * part, whole) : undefined;
    return Rational.ofHundredths(rounded ?? Rational.of(part, whole).times(100).hundredths());
  }

  get numerator(): bigint {
    return this.wide ? this.wide.numerator : BigInt(this.n);
  }

  get denominator(): bigint {
    return this.wide ? this.wide.denominator : BigInt(this.d);
  }

  add(other: Rational): Rational {
    const { n, d } = this;
    const { n: m, d: e } = other;
    if (d === e) {
      const total = n + m;
      if (total <= largestExact && total >= smallestExact) return new Rational(total, d);
    } else {
      const over = d % e === 0 ? d : e % d === 0 ? e : d * e;
      const left = n * (over / d);
      const right = m * (over / e);
      const total = left + right;
      if (over <= largestExact && isExact(left) && isExact(right) && isExact(total)) return new Rational(total, over);
    }
    const [a, b] = [this.numerator * other.denominator, other.numerator * this.denominator];
    return Rational.ofBig(a + b, this.denominator * other.denominator);
  }

  sub(other: Rational): Rational {
    return this.add(other.negated());
  }

  mul(other: Rational): Rational {
    const n = this.n * other.n;
    const d = this.d * other.d;
    if (n <= largestExact && n >= smallestExact && d <= largestExact) return new Rational(n, d);
    return Rational.ofBig(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  times(factor: number): Rational {
    const n = this.n * factor;
    if (n <= largestExact && n >= smallestExact) return new Rational(n, this.d);
    return Rational.ofBig(this.numerator * BigInt(factor), this.denominator);
  }

  /**
   * Divided by a whole number, such as a count.
   * @throws {RangeError} for a division by 0
   */
  over(divisor: number): Rational {
    const d = this.d * divisor;
    if (divisor > 0 && d <= largestExact) return new Rational(this.n, d);
    return Rational.ofBig(this.numerator, this.denominator * BigInt(divisor));
  }

  /** @throws {RangeError} for a division by 0 */
  div(other: Rational): Rational {
    const { n: m, d: e } = other;
    const n = this.n * e;
    const d = this.d * m;
    if (m > 0 && n <= largestExact && n >= smallestExact && d <= largestExact) return new Rational(n, d);
    return Rational.ofBig(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  abs(): Rational {
    return this.n < 0 || (this.wide && this.wide.numerator < 0n) ? this.negated() : this;
  }

  /** Negative, 0 or positive, as this number is smaller, equal or larger. */
  compare(other: Rational): number {
    const { n, d } = this;
    const { n: m, d: e } = other;
    if (d === e) return n < m ? -1 : n > m ? 1 : 0;
    const left = n * e;
    const right = m * d;
    if (left <= largestExact && left >= smallestExact && right <= largestExact && right >= smallestExact)
      return left < right ? -1 : left > right ? 1 : 0;
    const [a, b] = [this.numerator * other.denominator, other.numerator * this.denominator];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  gt(other: Rational): boolean {
    return this.compare(other) > 0;
  }

  gte(other: Rational): boolean {
    return this.compare(other) >= 0;
  }

  lt(other: Rational): boolean {
    return this.compare(other) < 0;
  }

  lte(other: Rational): boolean {
    return this.compare(other) <= 0;
  }

  /** This number in hundredths, rounded half up: a whole number, or a `bigint` where that is not exact. */
  hundredths(): number | bigint {
    const { n, d } = this;
    if (d === 100) return n;
    const rounded = halfUp(100 * n, d);
    if (rounded !== undefined) return rounded;
    return floorOfBig(200n * this.numerator + this.denominator, 2n * this.denominator);
  }

  /** The smallest whole number that is not below this one. */
  ceil(): number {
    const { n, d } = this;
    if (this.wide) return 0 - this.negated().floor();
    const rest = n % d;
    return (n - (rest > 0 ? rest - d : rest)) / d;
  }

  /** The largest whole number that is not above this one. */
  floor(): number {
    const { n, d } = this;
    if (this.wide) return Number(floorOfBig(this.numerator, this.denominator));
    const rest = n % d;
    return (n - (rest < 0 ? rest + d : rest)) / d;
  }

  /** As short as it can be written exactly: "0.8", "30", "2/3". */
  toString(): string {
    this.short ??=
      this.d === 1 ? String(this.n) : (shortDecimal(this.n, this.d) ?? asDecimal(this, 4) ?? writtenReduced(this));
    return this.short;
  }

  private negated(): Rational {
    return this.wide ? Rational.ofBig(-this.wide.numerator, this.wide.denominator) : new Rational(0 - this.n, this.d);
  }
}

/** n/d for a positive d, rounded half up; `undefined` where whole numbers would not be exact. */
function halfUp(n: number, d: number): number | undefined {
  const doubled = 2 * n + d;
  const divisor = 2 * d;
  // With n exact, its double is; so is the sum if it lies within the range.
  if (!(
    n <= largestExact &&
    n >= smallestExact &&
    doubled <= largestExact &&
    doubled >= smallestExact &&
    divisor <= largestExact
  ))
    return undefined;
  const rest = doubled % divisor;
  return (doubled - (rest < 0 ? rest + divisor : rest)) / divisor;
}

/** Whether a computed whole number is surely what it should be. */
const isExact = (value: number): boolean => value <= largestExact && value >= smallestExact;

const widest = BigInt(largestExact);

const fits = ({ numerator, denominator }: Wide): boolean =>
  numerator <= widest && numerator >= -widest && denominator <= widest;

/** Division of `bigint`s truncates; half up needs the floor. */
function floorOfBig(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend >= 0n || dividend % divisor === 0n ? quotient : quotient - 1n;
}

function reduced({ numerator, denominator }: Wide): Wide {
  let divisor = numerator < 0n ? -numerator : numerator;
  let rest = denominator;
  while (rest !== 0n) {
    const next = divisor % rest;
    divisor = rest;
    rest = next;
  }
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function writtenReduced({ numerator, denominator }: Wide): string {
  const short = reduced({ numerator, denominator });
  return asDecimal(short, 40) ?? `${short.numerator}/${short.denominator}`;
}

/** {@link asDecimal} with at most four decimals for parts that whole numbers hold exactly; `undefined` for what needs more. */
function shortDecimal(n: number, d: number): string | undefined {
  const sign = n < 0 ? '-' : '';
  let scaled = n < 0 ? -n : n;
  for (let power = 1; power <= 10_000; power *= 10, scaled *= 10) {
    if (!(scaled <= largestExact)) return undefined;
    if (scaled % d !== 0) continue;
    const value = scaled / d;
    if (power === 1) return sign + value;
    const decimals = value % power;
    return sign + (value - decimals) / power + '.' + String(power + decimals).slice(1);
  }
  return undefined;
}

/** With as few decimals as are exact, at most so many; `undefined` if that is not enough. */
function asDecimal({ numerator, denominator }: Wide, most: number): string | undefined {
  let scaled = numerator;
  for (let digits = 0; digits <= most; digits++, scaled *= 10n) {
    if (scaled % denominator !== 0n) continue;
    const value = scaled / denominator;
    if (digits === 0) return value.toString();
    const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
    return `${value < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  }
  return undefined;
}
