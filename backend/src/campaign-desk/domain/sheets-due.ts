import { isOwnSheet, type EvaluatorGroup } from '../../campaigns/index.js';

/** Sheets about a unit that are due in a group: one of its own, one of each department that is named, at least one of those above it. Records are nobody's duty. */
export function sheetsDue(group: EvaluatorGroup, unitId: string, raters: ReadonlySet<string>): number {
  if (group.kind !== 'sheet' || group.isRecord) return 0;
  if (isOwnSheet(group) || !group.namesRater) return 1;
  return raters.size - (raters.has(unitId) ? 1 : 0);
}
