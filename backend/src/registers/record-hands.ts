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

/** Hands that make records of a register: who writes them, and who raises something for the writer to go on with. */
const beginners = ({ writer, raisedBy }: RegisterDefinition): RecordHand[] => [writer, ...(raisedBy ? [raisedBy] : [])];

export const begins = (definition: RegisterDefinition, { hands }: Mover): boolean =>
  beginners(definition).some((hand) => hands.has(hand));

/** Whether an account makes records of a register, for some unit at least. */
export function mayWrite(viewer: Viewer, definition: RegisterDefinition): boolean {
  if (!viewer.permissions.has('registers.write')) return false;
  return beginners(definition).some((hand) =>
    hand === 'office' ? viewer.scopePath === '/' : viewer.scopePath !== null,
  );
}

/** Whether an account makes records of a register about a unit. */
export const mayWriteAbout = (viewer: Viewer, definition: RegisterDefinition, unit: OrgUnit): boolean =>
  begins(definition, moverOf(viewer, unit));

export const handOf = ({ writer, confirmer }: RegisterDefinition, { by }: CourseMove): RecordHand =>
  by === 'writer' ? writer : confirmer;

/** Whether an account sees a record about a unit. */
export const reaches = (viewer: Viewer, unit: OrgUnit | null): boolean =>
  unit === null ? viewer.scopePath === '/' : isInScope(viewer, unit);
