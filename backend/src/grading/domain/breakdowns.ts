import { hiddenCategories, unratedOptions } from '@pingyi/plugin-sdk';

type Counts = Record<string, number>;

const prefix = 'breakdown:';
const unrated: readonly string[] = unratedOptions;

/** Fewer valid answers than this are never told apart (I5), whatever a scheme says. */
const least = 5;

export const isBreakdown = (role: string): boolean => role.startsWith(prefix);

/** Valid answers that a category needs to be told apart: five, or more where the scheme asks for more. */
export function smallestCategory({ suppressBelow }: Readonly<Record<string, unknown>>): number {
  return typeof suppressBelow === 'number' ? Math.max(least, suppressBelow) : least;
}

/**
 * Counts of `overall` by breakdown and category, from tallies such as `breakdown:age:60-plus`. A category that must not be shown
 * stays without its counts: a published package holds this input, and so nobody can find them there.
 */
export function breakdownsOf(
  tallies: readonly { readonly questionRole: string; readonly optionCode: string; readonly count: number }[],
  smallest: number,
): Record<string, Record<string, Counts>> {
  const breakdowns = new Map<string, Map<string, Counts>>();
  for (const { questionRole, optionCode, count } of tallies) {
    const [, name = '', ...rest] = questionRole.split(':');
    if (!isBreakdown(questionRole) || rest.length === 0) continue;
    const categories = breakdowns.get(name) ?? new Map<string, Counts>();
    breakdowns.set(name, categories.set(rest.join(':'), { ...categories.get(rest.join(':')), [optionCode]: count }));
  }
  return Object.fromEntries([...breakdowns].map(([name, categories]) => [name, withoutSmall(categories, smallest)]));
}

function withoutSmall(categories: ReadonlyMap<string, Counts>, smallest: number): Record<string, Counts> {
  const hidden = new Set(hiddenCategories(new Map([...categories].map(([category, counts]) => [category, validOf(counts)])), smallest));
  return Object.fromEntries([...categories].map(([category, counts]) => [category, hidden.has(category) ? {} : counts]));
}

const validOf = (counts: Counts): number => Object.entries(counts).reduce((sum, [option, count]) => (unrated.includes(option) ? sum : sum + count), 0);
