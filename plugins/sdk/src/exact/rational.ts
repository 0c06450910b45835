/** From here on a denominator is reduced at once, so that long sums stay small. */
const largestUnreduced = 10n ** 24n;

/**
 * An exact rational number with a positive denominator. It is reduced only where that is needed: the interpreter that runs
 * campaign types is slow at greatest common divisors (ADR 12).
 */
export class Rational {
  /** Set when it is first written; not initialised, since numbers are made far more often than written. */
  private declare short?: string;

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {}

  /** @throws {RangeError} for a denominator of 0 */
  static of(numerator: bigint, denominator: bigint): Rational {
    if (denominator === 0n) throw new RangeError('Division by zero');
    const value = denominator < 0n ? new Rational(-numerator, -denominator) : new Rational(numerator, denominator);
    return value.denominator > largestUnreduced ? value.reduced() : value;
  }

  add(other: Rational): Rational {
    const { numerator: n, denominator: d } = this;
    const { numerator: m, denominator: e } = other;
    if (d === e) return new Rational(n + m, d);
    if (d % e === 0n) return new Rational(n + m * (d / e), d);
    if (e % d === 0n) return new Rational(n * (e / d) + m, e);
    return Rational.of(n * e + m * d, d * e);
  }

  sub(other: Rational): Rational {
    return this.add(new Rational(-other.numerator, other.denominator));
  }

  mul(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  times(factor: number): Rational {
    return new Rational(this.numerator * BigInt(factor), this.denominator);
  }

  /** @throws {RangeError} for a division by 0 */
  div(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  abs(): Rational {
    return this.numerator < 0n ? new Rational(-this.numerator, this.denominator) : this;
  }

  /** Negative, 0 or positive, as this number is smaller, equal or larger. */
  compare(other: Rational): number {
    const same = this.denominator === other.denominator;
    const left = same ? this.numerator : this.numerator * other.denominator;
    const right = same ? other.numerator : other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
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

  /** As short as it can be written exactly: "0.8", "30", "2/3". */
  toString(): string {
    this.short ??= asDecimal(this, 4) ?? asDecimal(this.reduced(), 40) ?? this.reduced().asFraction();
    return this.short;
  }

  private reduced(): Rational {
    let divisor = this.numerator < 0n ? -this.numerator : this.numerator;
    let rest = this.denominator;
    while (rest !== 0n) {
      const next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return divisor === 1n ? this : new Rational(this.numerator / divisor, this.denominator / divisor);
  }

  private asFraction(): string {
    return `${this.numerator}/${this.denominator}`;
  }
}

/** With as few decimals as are exact, at most so many; `undefined` if that is not enough. */
function asDecimal({ numerator, denominator }: Rational, most: number): string | undefined {
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
