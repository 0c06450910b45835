import type { CoverageRule } from '../register-definition.js';

/** Records of one unit that count. */
export interface UnitCount {
  readonly unitId: string;
  readonly count: number;
}

export interface Coverage {
  /** Units in scope. */
  readonly units: number;
  /** Units with as many records as the rule asks of each. */
  readonly covered: number;
  /** Units that lack one, in the order in which they were given. */
  readonly lacking: readonly UnitCount[];
  /** Whether the rule is met as a whole. */
  readonly met: boolean;
}

/** How far a rule is met by the records of a period. Without units in scope there is nothing to meet. */
export function coverageOf(rule: CoverageRule, counts: readonly UnitCount[]): Coverage {
  const asked = rule.kind === 'each-unit' ? rule.atLeast : 1;
  const lacking = counts.filter(({ count }) => count < asked);
  const units = counts.length;
  const covered = units - lacking.length;
  return {
    units,
    covered,
    lacking,
    met: rule.kind === 'each-unit' ? lacking.length === 0 : covered * 100 >= rule.percent * units,
  };
}
