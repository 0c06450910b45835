import { formatExact, formatScore, parseExact, r2, ratio, zero, type Exact } from '@pingyi/plugin-sdk';

/** What an indicator asks for. */
export interface Asked {
  readonly kind: 'number' | 'share';
  readonly direction: 'up' | 'down';
  readonly targetOf: 'value' | 'growth';
  readonly target: string | null;
  readonly targetDay: string | null;
}

export interface NotedValue {
  readonly year: number;
  readonly value: string;
  /** The whole of a share. */
  readonly base: string | null;
}

export type Verdict = 'met' | 'not-met' | 'running';

/** A value with what follows from it and from the year before. */
export interface MeasuredYear {
  readonly year: number;
  /** The number, or the percentage of a share with two decimals; null for a part of nothing. */
  readonly amount: string | null;
  /** Against the year before, signed: a number exactly, a share in points of its percentage. */
  readonly change: string | null;
  /** Percent on the year before, with two decimals; only of numbers that were above nought. */
  readonly growth: string | null;
  /** Null where nothing is asked, or nothing can be said. `running` is what is not met and not due yet. */
  readonly verdict: Verdict | null;
}

/**
 * Each noted year of one unit, oldest first. Whether a target is met goes by the exact values; what is shown of shares is rounded (N1, N2).
 * @param values of one unit, in any order
 * @param today a target with a later day is still running
 */
export function measureYears(asked: Asked, values: readonly NotedValue[], today: string): MeasuredYear[] {
  const sorted = [...values].sort((a, b) => a.year - b.year);
  return sorted.map((noted) => {
    const before = sorted.find(({ year }) => year === noted.year - 1);
    const [now, then] = [exactOf(asked, noted), before ? exactOf(asked, before) : null];
    const shown = now && shownOf(asked, now);
    const shownBefore = then && shownOf(asked, then);
    const grown = asked.kind === 'number' && now && then?.gt(zero) ? ratio(100).mul(now.sub(then)).div(then) : null;
    return {
      year: noted.year,
      amount: shown && textOf(asked, shown),
      change: shown && shownBefore ? signed(textOf(asked, shown.sub(shownBefore))) : null,
      growth: grown && signed(formatScore(r2(grown))),
      verdict: verdictOf(asked, asked.targetOf === 'growth' ? grown : now, noted.year, today),
    };
  });
}

const exactOf = ({ kind }: Asked, { value, base }: NotedValue): Exact | null => {
  const number = parseExact(value) ?? null;
  if (kind === 'number') return number;
  const whole = base === null ? undefined : parseExact(base);
  return number && whole?.gt(zero) ? ratio(100).mul(number).div(whole) : null;
};

const shownOf = ({ kind }: Asked, exact: Exact): Exact => (kind === 'share' ? r2(exact) : exact);

const textOf = ({ kind }: Asked, exact: Exact): string => (kind === 'share' ? formatScore(exact) : formatExact(exact));

const signed = (text: string): string => (text.startsWith('-') || Number(text) === 0 ? text : `+${text}`);

function verdictOf(asked: Asked, exact: Exact | null, year: number, today: string): Verdict | null {
  const target = asked.target === null ? undefined : parseExact(asked.target);
  if (!exact || !target) return null;
  if (asked.direction === 'up' ? exact.gte(target) : exact.lte(target)) return 'met';
  const due = asked.targetDay;
  return due !== null && (Number(due.slice(0, 4)) > year || today < due) ? 'running' : 'not-met';
}
