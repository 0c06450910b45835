import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { isOwnSheet, isRater, type EvaluatorGroup } from '../campaigns/index.js';

/** The sheet of a self-assessment belongs to the unit, any other one to its rater. */
export const raterKeyOf = (
  rater: Pick<Viewer, 'accountId' | 'unitId'>,
  group: EvaluatorGroup,
  unitId: string,
): string => {
  if (isOwnSheet(group)) return unitId;
  // A department has one voice, whoever of its people writes.
  return group.namesRater && rater.unitId !== null ? rater.unitId : rater.accountId;
};

/** Whether the campaign names the caller's department as a rater. */
export const isNamedRater = async (manager: EntityManager, viewer: Viewer, campaignId: string): Promise<boolean> =>
  viewer.unitId !== null && isRater(manager, campaignId, viewer.unitId);
