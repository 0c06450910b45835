import type { EntityManager } from 'typeorm';
import { managesPath, type Viewer } from '../access/index.js';
import { findUnit } from './org-unit.lookup.js';

/**
 * Whether the caller manages what an office owns, such as a campaign or a form. What nobody owns belongs to the root office.
 * @param ownerUnitId the unit whose office it is; one that is gone is managed by the root office only
 */
export async function managesOffice(
  manager: EntityManager,
  viewer: Pick<Viewer, 'scopePath'>,
  ownerUnitId: string | null,
): Promise<boolean> {
  if (viewer.scopePath === '/' || viewer.scopePath === null || ownerUnitId === null) return managesPath(viewer, null);
  const office = await findUnit(manager, ownerUnitId);
  return office !== null && managesPath(viewer, office.path);
}
