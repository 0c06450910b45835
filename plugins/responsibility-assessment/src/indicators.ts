import {
  ceilOf,
  formatExact,
  isCount,
  isRecord,
  member,
  parseDecimal,
  ratio,
  type Exact,
  type InputErrors,
  type JsonObject,
  type Subject,
  type Trace,
} from '@pingyi/plugin-sdk';
import type { Indicator, ResponsibilityScheme } from './scheme.js';

/** An indicator of one unit against what it needs. */
export interface Assessed {
  readonly id: string;
  readonly ok: boolean;
  /** Least count of the base, or least number as written. */
  readonly need: number | string;
}

interface Measured {
  readonly indicator: Indicator;
  readonly count: number;
  readonly base: number;
  readonly value: Exact;
}

const none = ratio(0);

/**
 * Assesses every indicator that has figures, in the order of the scheme; a base of 0 counts as met. One that the type of the unit does not
 * have is left out, whatever its figures say, and a step says so.
 */
export const assessIndicators = (subject: Subject, scheme: ResponsibilityScheme, trace: Trace): Assessed[] => {
  const measured = new Map(readIndicators(subject, scheme).map((entry) => [entry.indicator.id, entry]));
  return scheme.indicators.flatMap(({ id }) => {
    if (scheme.exempt.some(({ unitType, indicator }) => unitType === subject.unitType && indicator === id)) {
      trace.add('indicator-exempt', { item: id, unitType: subject.unitType }, 'not-applicable');
      return [];
    }
    const entry = measured.get(id);
    return entry ? [assess(entry, trace)] : [];
  });
};

function assess({ indicator, count, base, value }: Measured, trace: Trace): Assessed {
  const { id, type, least } = indicator;
  if (type === 'number') {
    const [ok, need] = [value.gte(least), formatExact(least)];
    trace.add('indicator-number', { item: id, value: formatExact(value), need }, verdict(ok));
    return { id, ok, need };
  }
  const need = ceilOf(least.mul(ratio(base, 100)));
  const ok = count >= need;
  trace.add('indicator-ratio', { item: id, count, base, percent: formatExact(least), need }, verdict(ok));
  return { id, ok, need };
}

const verdict = (ok: boolean): string => (ok ? 'met' : 'not-met');

export const indicatorTable = (assessed: readonly Assessed[]): JsonObject =>
  Object.fromEntries(assessed.map(({ id, ok, need }) => [id, { ok, need }]));

/** Reads `values.indicators`; faults go into `errors`. */
export function readIndicators(subject: Subject, scheme: ResponsibilityScheme, errors?: InputErrors): Measured[] {
  const given = member(subject.values, 'indicators');
  if (given === undefined || given === null) return [];
  const place = ['subjects', subject.index, 'values', 'indicators'] as const;
  if (!Array.isArray(given)) return (errors?.add('E_FORMAT', ...place), []);
  const seen = new Set<string>();
  return (given as readonly unknown[]).flatMap((entry, position) => {
    if (!isRecord(entry)) return (errors?.add('E_FORMAT', ...place, position), []);
    const indicator = scheme.indicators.find(({ id }) => id === member(entry, 'id'));
    if (!indicator) return (errors?.add('E_INDICATOR_UNKNOWN', ...place, position, 'id'), []);
    if (seen.has(indicator.id)) errors?.add('E_DUPLICATE', ...place, position, 'id');
    seen.add(indicator.id);
    return [measure(entry, indicator, (code, name) => errors?.add(code, ...place, position, name))];
  });
}

function measure(
  entry: Record<string, unknown>,
  indicator: Indicator,
  fail: (code: 'E_COUNT' | 'E_NUMBER', name: string) => void,
): Measured {
  if (indicator.type === 'number') {
    const value = parseDecimal(member(entry, 'value'));
    if (!value) fail('E_NUMBER', 'value');
    return { indicator, count: 0, base: 0, value: value ?? none };
  }
  const [count, base] = [member(entry, 'count'), member(entry, 'base')];
  if (!isCount(count)) fail('E_COUNT', 'count');
  if (!isCount(base)) fail('E_COUNT', 'base');
  return { indicator, count: isCount(count) ? count : 0, base: isCount(base) ? base : 0, value: none };
}
