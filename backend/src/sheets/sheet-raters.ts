import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import {
  assignedBy,
  findSubjectsInTable,
  isOwnSheet,
  isRater,
  type Assigned,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import type { Database } from '../database/database.js';

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

/** Whom the rule of a group leaves each unit to; the units are read only where a share depends on the others. */
export const assignmentOf = async (
  database: Database,
  campaignId: string,
  { assessors }: Pick<EvaluatorGroup, 'assessors'>,
): Promise<Assigned> =>
  assignedBy(assessors, assessors?.by === 'shared' ? await findSubjectsInTable(database, campaignId) : []);
