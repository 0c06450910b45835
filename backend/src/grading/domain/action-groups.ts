/** 巩固先进、推动一般、整顿后进: what is done about a unit follows from its grade (S5.11). */
export const actionGroups = ['consolidate', 'push', 'rectify'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** The grades of each group; the best are consolidated, the lowest put in order, those between pushed. */
export type GradesByAction = Readonly<Record<ActionGroup, readonly string[]>>;

/** Where the groups end: the best grades and the lowest ones, each without a gap. */
export type ActionBoundaries = Pick<GradesByAction, 'consolidate' | 'rectify'>;

/** Below this many grades there is no middle, and units fall into no groups. */
const fewestGrades = 3;

/**
 * Of three grades one each, of more the two best consolidated, from five on the two lowest put in order. Our reading: the documents name the
 * groups and not their grades.
 * @param grades of the campaign type, best first
 */
export function proposedBoundaries(grades: readonly string[]): ActionBoundaries {
  if (grades.length < fewestGrades) return { consolidate: [], rectify: [] };
  return {
    consolidate: grades.slice(0, grades.length === fewestGrades ? 1 : 2),
    rectify: grades.slice(grades.length >= 5 ? -2 : -1),
  };
}

/** @param grades of the campaign type, best first */
export function gradesByAction(grades: readonly string[], { consolidate, rectify }: ActionBoundaries): GradesByAction {
  if (grades.length < fewestGrades) return { consolidate: [], push: [], rectify: [] };
  return {
    consolidate,
    push: grades.filter((grade) => !consolidate.includes(grade) && !rectify.includes(grade)),
    rectify,
  };
}

/** The fields that do not hold the best grades, or the lowest, or that share one. */
export function faultsOfBoundaries(
  grades: readonly string[],
  { consolidate, rectify }: ActionBoundaries,
): (keyof ActionBoundaries)[] {
  const same = (given: readonly string[], wanted: readonly string[]): boolean =>
    given.length === wanted.length && wanted.every((grade, index) => given[index] === grade);
  const isBest = same(consolidate, grades.slice(0, consolidate.length));
  const isLowest = same(rectify, grades.slice(grades.length - rectify.length));
  const overlap = consolidate.length + rectify.length > grades.length;
  return [...(isBest ? [] : (['consolidate'] as const)), ...(isLowest && !overlap ? [] : (['rectify'] as const))];
}

/** Null for a unit without a grade. */
export const actionGroupOf = (groups: GradesByAction, grade: string | null): ActionGroup | null =>
  actionGroups.find((group) => grade !== null && groups[group].includes(grade)) ?? null;
