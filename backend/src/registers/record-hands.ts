import { isInScope, managesPath, type Viewer } from '../access/index.js';
import type { OrgUnit } from '../organisations/index.js';
import type { Mover } from './domain/record-course.js';
import type { CourseMove, RecordHand, RegisterDefinition } from './register-definition.js';

/** The hands that an account has for a record about a unit; null is the root office's own. */
export function moverOf(viewer: Viewer, unit: OrgUnit | null): Mover {
  const hands = new Set<RecordHand>();
  if (viewer.permissions.has('registers.write')) {
    if (viewer.scopePath === '/') hands.add('office');
    if ((unit?.id ?? null) === viewer.unitId) hands.add('unit');
    else if (managesPath(viewer, unit?.path ?? null) || (unit !== null && isInScope(viewer, unit)))
      hands.add('superior');
  }
  return { accountId: viewer.accountId, hands };
}

/** Whether an account makes records of a register, for some unit at least. */
export function mayWrite(viewer: Viewer, { writer }: RegisterDefinition): boolean {
  if (!viewer.permissions.has('registers.write')) return false;
  return writer === 'office' ? viewer.scopePath === '/' : viewer.scopePath !== null;
}

/** Whether an account makes records of a register about a unit. */
export const mayWriteAbout = (viewer: Viewer, { writer }: RegisterDefinition, unit: OrgUnit): boolean =>
  moverOf(viewer, unit).hands.has(writer);

export const handOf = ({ writer, confirmer }: RegisterDefinition, { by }: CourseMove): RecordHand =>
  by === 'writer' ? writer : confirmer;

/** Whether an account sees a record about a unit. */
export const reaches = (viewer: Viewer, unit: OrgUnit | null): boolean =>
  unit === null ? viewer.scopePath === '/' : isInScope(viewer, unit);
