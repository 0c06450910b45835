import type { EvaluatorGroup, FormVariant, GroupForm } from './campaign-plan.js';

/** What decides which form of a group a unit meets. */
interface FormedUnit {
  readonly unitType: string;
  readonly path: string;
}

/**
 * A group as a unit meets it: with the form that is its own. That of the nearest superior with additions of its own (S4.3) goes before that
 * of the type alone (S5.4), and among two of one superior that of the type before that of all types.
 */
export function groupFor(group: EvaluatorGroup, unit: FormedUnit): EvaluatorGroup {
  const fitting = (group.variants ?? []).filter(
    ({ unitTypes, under }) =>
      (unitTypes.length === 0 || unitTypes.includes(unit.unitType)) &&
      (under === undefined || unit.path.includes(`/${under}/`)),
  );
  const nearness = ({ under, unitTypes }: FormVariant): number =>
    2 * (under === undefined ? 0 : unit.path.indexOf(`/${under}/`) + 1) + (unitTypes.length > 0 ? 1 : 0);
  const [nearest] = [...fitting].sort((a, b) => nearness(b) - nearness(a));
  if (!nearest) return group;
  const { formVersionId, formCode, formVersion } = nearest;
  return { ...group, formVersionId, formCode, formVersion };
}

/** Whether two forms of a group would be for the same units. */
export const areForSame = (
  one: Pick<FormVariant, 'unitTypes' | 'under'>,
  other: Pick<FormVariant, 'unitTypes' | 'under'>,
): boolean =>
  one.under === other.under &&
  (one.unitTypes.some((unitType) => other.unitTypes.includes(unitType)) ||
    (one.unitTypes.length === 0 && other.unitTypes.length === 0));

/** Every form of a group, that of the group first. */
export const formsOfGroup = (group: EvaluatorGroup): readonly GroupForm[] => [group, ...(group.variants ?? [])];

/** Every form of a campaign once, in the order of its groups. */
export const formVersionsOf = (groups: readonly EvaluatorGroup[]): string[] => [
  ...new Set(groups.flatMap(formsOfGroup).map(({ formVersionId }) => formVersionId)),
];
