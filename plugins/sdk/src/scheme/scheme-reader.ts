import type { ConfigError, ConfigErrorCode } from '../contract/codes.js';
import { hundred, one, parseExact, ratio, sum, zero, type Exact } from '../exact/exact.js';
import { isRecord, member, pointer } from '../exact/order.js';

/** From this rounded score on, this grade (N3). */
export interface Band {
  readonly min: Exact;
  readonly grade: string;
}

/** Points per option code, 0 to 1. */
export type OptionValues = ReadonlyMap<string, Exact>;

/** Limits a number of a scheme; both ends belong to it. */
export interface NumberRange {
  readonly min?: Exact;
  readonly max?: Exact;
}

const percentRange: NumberRange = { min: zero, max: hundred };

/**
 * Reads a scheme key by key and collects every fault (N10). A faulty key still yields a value of its type, so that
 * reading goes on; the scheme must not be used when {@link SchemeReader.errors} is not empty.
 */
export class SchemeReader {
  private readonly found: ConfigError[] = [];
  private readonly read = new Set<string>();

  constructor(
    private readonly scheme: Readonly<Record<string, unknown>>,
    private readonly base = '/scheme',
  ) {}

  /** All faults, those of unknown keys last. */
  errors(): ConfigError[] {
    const unknown = Object.keys(this.scheme).filter((key) => !this.read.has(key));
    return [...this.found, ...unknown.map((key): ConfigError => ({ code: 'E_SCHEME', path: pointer(this.base, key) }))];
  }

  /** Reports a fault below a key. */
  fail(code: ConfigErrorCode, ...steps: readonly (string | number)[]): void {
    const path = pointer(this.base, ...steps);
    if (!this.found.some((error) => error.code === code && error.path === path)) this.found.push({ code, path });
  }

  /** Whether nothing was found wrong with these keys so far. */
  sound(...keys: readonly string[]): boolean {
    return !this.found.some(({ path }) =>
      keys.some((key) => path === pointer(this.base, key) || path.startsWith(`${pointer(this.base, key)}/`)),
    );
  }

  /** Weights per group that add up to 100; a group not named has none. */
  weights(key: string, names: readonly string[]): ReadonlyMap<string, Exact> {
    const weights = this.numbersByName(key, names, {});
    if (
      this.sound(key) &&
      ([...weights.values()].some((weight) => weight.lt(zero)) || !sum([...weights.values()]).equals(hundred))
    ) {
      this.fail('E_WEIGHTS_SUM', key);
    }
    return weights;
  }

  /** Weights per item id that need not add up to anything; `null` when not given. */
  itemWeights(key: string): ReadonlyMap<string, Exact> | null {
    const value = this.take(key);
    if (value === null || value === undefined) return null;
    return isRecord(value)
      ? this.numbersByName(key, Object.keys(value), { min: zero })
      : (this.fail('E_SCHEME', key), null);
  }

  /** The value of every rated code of a scale, and of no other. */
  optionValues(key: string, codes: readonly string[]): OptionValues {
    const given = this.take(key);
    if (!isRecord(given)) return (this.fail('E_SCHEME', key), new Map());
    const values = new Map<string, Exact>();
    for (const code of codes) {
      const value = parseExact(member(given, code));
      if (!Object.hasOwn(given, code)) this.fail('E_VALUE_RANGE', key);
      else if (!value) this.fail('E_SCHEME', key, code);
      else if (value.lt(zero) || value.gt(one)) this.fail('E_VALUE_RANGE', key, code);
      else values.set(code, value);
    }
    for (const code of Object.keys(given)) if (!codes.includes(code)) this.fail('E_VALUE_RANGE', key, code);
    return values;
  }

  /** Bands best first, with lower bounds strictly descending to 0 and grades in descending order. */
  bands(key: string, grades: readonly string[]): readonly Band[] {
    const given = this.take(key);
    if (!Array.isArray(given)) return (this.fail('E_SCHEME', key), []);
    const bands: Band[] = [];
    for (const [index, entry] of (given as readonly unknown[]).entries()) {
      const pair: readonly unknown[] = Array.isArray(entry) ? entry : [];
      const [min, grade] = [parseExact(pair[0]), pair[1]];
      if (pair.length !== 2 || !min || typeof grade !== 'string') this.fail('E_SCHEME', key, index);
      else bands.push({ min, grade });
    }
    if (this.sound(key) && !areBands(bands, grades)) this.fail('E_BANDS', key);
    return bands;
  }

  integer(key: string, min: number, max = 1_000_000_000): number {
    const value = this.take(key);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max) return value;
    return (this.fail('E_SCHEME', key), min);
  }

  number(key: string, range: NumberRange): Exact {
    return this.numberOf(this.take(key), range, key);
  }

  /** A percentage or score from 0 to 100. */
  percent(key: string): Exact {
    return this.number(key, percentRange);
  }

  percentOrNull(key: string): Exact | null {
    return this.take(key) === null ? null : this.percent(key);
  }

  /** A share from 0 to 1, such as "2/3" or "0.10". */
  share(key: string): Exact {
    return this.number(key, { min: zero, max: one });
  }

  /** A share from 0 to 1 for each name, none left out. */
  shares(key: string, names: readonly string[]): ReadonlyMap<string, Exact> {
    const shares = this.numbersByName(key, names, { min: zero, max: one });
    if (this.sound(key) && names.some((name) => !shares.has(name))) this.fail('E_SCHEME', key);
    return shares;
  }

  /** A share from 0 to 1, or `null` for none. */
  shareOrNull(key: string): Exact | null {
    return this.take(key) === null ? null : this.share(key);
  }

  /** A short code, such as the id of an indicator. */
  name(key: string): string {
    const value = this.take(key);
    if (typeof value === 'string' && /^[a-z][a-z0-9-]{0,59}$/.test(value)) return value;
    return (this.fail('E_SCHEME', key), '');
  }

  choice<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const value = this.take(key);
    const found = choices.find((choice) => choice === value);
    return found ?? (this.fail('E_SCHEME', key), choices[0]);
  }

  /** A list of objects, each read by its own reader; unknown keys in them are faults too. */
  list<Item>(key: string, readItem: (item: SchemeReader) => Item): Item[] {
    const given = this.take(key);
    if (!Array.isArray(given)) return (this.fail('E_SCHEME', key), []);
    return (given as readonly unknown[]).flatMap((entry, index) => {
      if (!isRecord(entry)) return (this.fail('E_SCHEME', key, index), []);
      const reader = new SchemeReader(entry, pointer(this.base, key, index));
      const item = readItem(reader);
      this.found.push(...reader.errors());
      return [item];
    });
  }

  private take(key: string): unknown {
    this.read.add(key);
    return member(this.scheme, key);
  }

  private numbersByName(key: string, names: readonly string[], range: NumberRange): ReadonlyMap<string, Exact> {
    const given = this.take(key);
    const numbers = new Map<string, Exact>();
    if (!isRecord(given)) return (this.fail('E_SCHEME', key), numbers);
    for (const name of Object.keys(given)) {
      if (names.includes(name)) numbers.set(name, this.numberOf(given[name], range, key, name));
      else this.fail('E_SCHEME', key, name);
    }
    return numbers;
  }

  private numberOf(value: unknown, range: NumberRange, ...steps: readonly (string | number)[]): Exact {
    const number = parseExact(value);
    if (number && !(range.min && number.lt(range.min)) && !(range.max && number.gt(range.max))) return number;
    return (this.fail('E_SCHEME', ...steps), ratio(1));
  }
}

function areBands(bands: readonly Band[], grades: readonly string[]): boolean {
  const last = bands.at(-1);
  return (
    last !== undefined &&
    last.min.equals(zero) &&
    bands.every(({ grade }) => grades.includes(grade)) &&
    bands.every((band, index) => {
      const next = bands[index + 1];
      return !next || (band.min.gt(next.min) && grades.indexOf(band.grade) < grades.indexOf(next.grade));
    })
  );
}

/** Reports option values that can never fall below the veto line: all "dissatisfied" would still pass (P14). */
export function checkVetoReachable(
  reader: SchemeReader,
  valuesKey: string,
  values: OptionValues,
  vetoBelow: Exact,
): void {
  if (values.size === 0) return;
  const lowest = [...values.values()].reduce((low, value) => (value.lt(low) ? value : low));
  if (lowest.mul(hundred).gte(vetoBelow)) reader.fail('E_VETO_UNREACHABLE', valuesKey);
}

/** The grade of a rounded score: the first band whose lower bound it reaches (N3). */
export function bandOf(score: Exact, bands: readonly Band[]): Band {
  const band = bands.find(({ min }) => score.gte(min));
  if (!band) throw new RangeError('Bands must reach down to 0');
  return band;
}
