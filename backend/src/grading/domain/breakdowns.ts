import type { CategoryCounts, Counts } from '../../disclosure/index.js';

const prefix = 'breakdown:';

export const isBreakdown = (role: string): boolean => role.startsWith(prefix);

/** Valid answers that a category needs to be told apart (I5): the floor of the campaign, or more where the scheme asks for more. */
export function smallestCategory({ suppressBelow }: Readonly<Record<string, unknown>>, floor: number): number {
  return typeof suppressBelow === 'number' ? Math.max(floor, suppressBelow) : floor;
}

/** Counts of `overall` by breakdown and category, from tallies such as `breakdown:age:60-plus`. */
export function breakdownsOf(
  tallies: readonly { readonly questionRole: string; readonly optionCode: string; readonly count: number }[],
): Record<string, CategoryCounts> {
  const breakdowns = new Map<string, Map<string, Counts>>();
  for (const { questionRole, optionCode, count } of tallies) {
    const [, name = '', ...rest] = questionRole.split(':');
    if (!isBreakdown(questionRole) || rest.length === 0) continue;
    const categories = breakdowns.get(name) ?? new Map<string, Counts>();
    breakdowns.set(name, categories.set(rest.join(':'), { ...categories.get(rest.join(':')), [optionCode]: count }));
  }
  return Object.fromEntries([...breakdowns].map(([name, categories]) => [name, Object.fromEntries(categories)]));
}
