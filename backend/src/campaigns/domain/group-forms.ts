import type { EvaluatorGroup, GroupForm } from './campaign-plan.js';

/** A group as units of a type meet it: with the form that is theirs. */
export function groupFor(group: EvaluatorGroup, unitType: string): EvaluatorGroup {
  const variant = group.variants?.find(({ unitTypes }) => unitTypes.includes(unitType));
  if (!variant) return group;
  const { formVersionId, formCode, formVersion } = variant;
  return { ...group, formVersionId, formCode, formVersion };
}

/** Every form of a group, that of the group first. */
export const formsOfGroup = (group: EvaluatorGroup): readonly GroupForm[] => [group, ...(group.variants ?? [])];

/** Every form of a campaign once, in the order of its groups. */
export const formVersionsOf = (groups: readonly EvaluatorGroup[]): string[] => [
  ...new Set(groups.flatMap(formsOfGroup).map(({ formVersionId }) => formVersionId)),
];
