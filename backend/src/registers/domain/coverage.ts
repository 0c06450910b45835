import type { CoverageRule } from '../register-definition.js';

type UnitType = Extract<CoverageRule, { kind: 'each-person' }>['unitTypes'][number];

/** Records of one unit or person that count. */
export interface Counted {
  readonly id: string;
  /** By the type of the unit of the record. */
  readonly byType: Readonly<Partial<Record<UnitType, number>>>;
}

export interface Measured {
  readonly id: string;
  readonly count: number;
  /** Records that are still asked for; nought for whoever is covered. */
  readonly missing: number;
  /** Types of units of which a record is still asked for, where each is asked for. */
  readonly missingTypes: readonly UnitType[];
}

export interface Coverage {
  /** Units or persons in scope. */
  readonly total: number;
  /** Those with as many records as the rule asks of each. */
  readonly covered: number;
  /** All of them, first those that lack a record, those with the fewest first. */
  readonly measured: readonly Measured[];
  /** Whether the rule is met as a whole. */
  readonly met: boolean;
}

/** How far a rule is met by the records of a period. Without anybody in scope there is nothing to meet. */
export function coverageOf(rule: CoverageRule, counts: readonly Counted[]): Coverage {
  const measured = counts
    .map((counted) => measure(rule, counted))
    .sort((one, other) => Number(one.missing === 0) - Number(other.missing === 0) || one.count - other.count);
  const total = counts.length;
  const covered = measured.filter(({ missing }) => missing === 0).length;
  return {
    total,
    covered,
    measured,
    met: rule.kind === 'share' ? covered * 100 >= rule.percent * total : covered === total,
  };
}

function measure(rule: CoverageRule, { id, byType }: Counted): Measured {
  const counted = Object.entries(byType) as [UnitType, number][];
  const types = rule.kind === 'each-person' ? rule.unitTypes : [];
  const count = counted
    .filter(([type]) => types.length === 0 || types.includes(type))
    .reduce((sum, [, records]) => sum + records, 0);
  const asked = rule.kind === 'share' ? 1 : rule.atLeast;
  if (rule.kind !== 'each-person' || !rule.ofEachType)
    return { id, count, missing: Math.max(0, asked - count), missingTypes: [] };
  const missingOf = (type: UnitType): number => Math.max(0, asked - (byType[type] ?? 0));
  return {
    id,
    count,
    missing: types.reduce((sum, type) => sum + missingOf(type), 0),
    missingTypes: types.filter((type) => missingOf(type) > 0),
  };
}
