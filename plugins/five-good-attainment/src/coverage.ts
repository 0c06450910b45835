import {
  compareText,
  formatScore,
  meetsShare,
  neededForShare,
  ratio,
  type CampaignInput,
  type Draft,
  type Exact,
  type JsonObject,
} from '@pingyi/plugin-sdk';
import { typedCoverage, type Share } from './context.js';

/** Units of a type in the campaign. */
interface Counted {
  readonly total: number;
  /** Attained in this run. */
  readonly now: number;
  /** Attained before, and not graded in this run. */
  readonly before: number;
}

/**
 * How far each type of unit is from its target (S3.1, S3.5): counted from the outcomes of the run and, for units that it does not grade, from
 * their grades before; units outside of the campaign are typed and told apart. A type that an older campaign has typed as a whole stays so.
 */
export function coverageTable(drafts: readonly Draft[], campaign: CampaignInput, target: Exact): JsonObject {
  const counted = countByType(drafts);
  const outside = typedCoverage(campaign, 'outside');
  const whole = typedCoverage(campaign, 'coverage');
  const types = [...new Set([...counted.keys(), ...outside.keys()])].filter((type) => !whole.has(type));
  return Object.fromEntries([
    ...[...whole].map(([type, share]) => [type, figuresOf(share, target)] as const),
    ...types.sort(compareText).map((type) => [type, row(counted.get(type), outside.get(type), target)] as const),
  ]);
}

function countByType(drafts: readonly Draft[]): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const { unitType, grade, priorGrade } of drafts) {
    const { total, now, before } = counted.get(unitType) ?? { total: 0, now: 0, before: 0 };
    counted.set(unitType, {
      total: total + 1,
      now: now + Number(grade === 'attained'),
      before: before + Number(grade === null && priorGrade === 'attained'),
    });
  }
  return counted;
}

function row(counted: Counted | undefined, outside: Share | undefined, target: Exact): JsonObject {
  const { total, now, before } = counted ?? { total: 0, now: 0, before: 0 };
  const share = { attained: now + before + (outside?.attained ?? 0), total: total + (outside?.total ?? 0) };
  return {
    ...share,
    ...figuresOf(share, target),
    now,
    before,
    ...(outside ? { typed: { ...outside } } : {}),
  };
}

function figuresOf({ attained, total }: Share, target: Exact): JsonObject {
  const need = neededForShare(total, target);
  return {
    share: total === 0 ? null : formatScore(ratio(100 * attained, total)),
    need,
    gap: Math.max(0, need - attained),
    met: meetsShare(attained, total, target),
  };
}
