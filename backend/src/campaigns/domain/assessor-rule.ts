export const assessorRules = ['reach', 'superior', 'shared'] as const;

/** Somebody among whom units are shared, with the unit that he had when the rule was made: a later move shifts nobody else's share. */
export interface Sharer {
  readonly accountId: string;
  readonly unitId: string;
  /** Of the unit. */
  readonly path: string;
}

/**
 * Who of those that reach a unit and may assess is to assess it: the people of the unit above it (a township its villages), or a list of
 * accounts that share the units of each superior, every unit with one of them. Without a rule, everybody who reaches it.
 */
export type AssessorRule =
  { readonly by: 'superior' } | { readonly by: 'shared'; readonly accounts: readonly Sharer[] };

/** Groups that were resolved anew, with the rules of the groups before them. */
export const keepRules = <G extends { readonly key: string; readonly assessors?: AssessorRule | undefined }>(
  groups: readonly G[],
  before: readonly Pick<G, 'key' | 'assessors'>[],
): G[] =>
  groups.map((group) => {
    const rule = before.find(({ key }) => key === group.key)?.assessors;
    return rule === undefined ? group : { ...group, assessors: rule };
  });

/** The rule with somebody's successor in his place; undefined where he has none. */
export function handedTo(rule: AssessorRule | undefined, from: string, to: string): AssessorRule | undefined {
  if (rule?.by !== 'shared' || !rule.accounts.some(({ accountId }) => accountId === from)) return undefined;
  const isListed = rule.accounts.some(({ accountId }) => accountId === to);
  return {
    by: 'shared',
    accounts: rule.accounts.flatMap((account) =>
      account.accountId !== from ? [account] : isListed ? [] : [{ ...account, accountId: to }],
    ),
  };
}
