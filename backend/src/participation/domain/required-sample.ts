import { ceilOf, parseExact, ratio, requiredSample, type Exact } from '@pingyi/plugin-sdk';

type Scheme = Readonly<Record<string, unknown>>;

/** What a scheme asks of a group: valid ballots, or people present at a meeting. */
export interface Requirement {
  readonly of: 'ballots' | 'attendance';
  readonly count: number;
}

/**
 * How many of a group must take part for its voice to count, as a complete scheme says: valid ballots by `minValid` and
 * `minTurnout` or the group's own `turnout` (N7), or people present by `quorum`. Null where the scheme asks for neither,
 * or a quorum meets an unknown roster.
 */
export function requirementOf(scheme: Scheme, group: string, roster: number | null): Requirement | null {
  const quorum = parseExact(scheme['quorum']);
  if (quorum) return roster === null ? null : { of: 'attendance', count: ceilOf(quorum.mul(ratio(roster))) };
  const minTurnout = turnoutOf(scheme, group);
  const { minValid } = scheme;
  if (!minTurnout || typeof minValid !== 'number') return null;
  return { of: 'ballots', count: requiredSample(roster, { minTurnout, minValid }) };
}

function turnoutOf({ turnout, minTurnout }: Scheme, group: string): Exact | undefined {
  const own = typeof turnout === 'object' && turnout !== null ? (turnout as Scheme)[group] : undefined;
  return parseExact(own ?? minTurnout);
}
