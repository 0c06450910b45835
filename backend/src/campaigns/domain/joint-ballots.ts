import type { EvaluatorGroup } from './campaign-plan.js';

/** The unit above, by the path of a unit (`/county/township/village/`); a unit without one stands for itself. */
export function superiorOf({ unitId, path }: { readonly unitId: string; readonly path: string }): string {
  return path.split('/').filter(Boolean).at(-2) ?? unitId;
}

/**
 * The unit at whose door the ballots about a unit are handed in: its own, or its superior's where one ballot rates every unit
 * there, a row for each (S1.13).
 */
export const doorUnitOf = (
  subject: { readonly unitId: string; readonly path: string },
  group: Pick<EvaluatorGroup, 'joint'>,
): string => (group.joint ? superiorOf(subject) : subject.unitId);

/** The units behind each door of a group, in the order given. */
export function byDoor<Subject extends { readonly unitId: string; readonly path: string }>(
  subjects: readonly Subject[],
  group: Pick<EvaluatorGroup, 'joint'>,
): Map<string, [Subject, ...Subject[]]> {
  const doors = new Map<string, [Subject, ...Subject[]]>();
  for (const subject of subjects) {
    const unitId = doorUnitOf(subject, group);
    const behind = doors.get(unitId);
    if (behind) behind.push(subject);
    else doors.set(unitId, [subject]);
  }
  return doors;
}

/** What a door says it stands for, on cards and phones. */
export const doorName = (
  [first]: readonly [{ readonly unitName: string; readonly parentName: string }, ...unknown[]],
  group: Pick<EvaluatorGroup, 'joint'>,
): string => (group.joint && first.parentName !== '' ? first.parentName : first.unitName);
