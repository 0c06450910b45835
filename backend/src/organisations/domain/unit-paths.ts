import { isInScope, managesPath, type Viewer } from '../../access/index.js';
import { ValidationFailedError } from '../../common/problem/problem.error.js';

/** Where a unit stands: ids from the topmost unit down to it, and the path of its line guide. */
export interface UnitPaths {
  readonly path: string;
  readonly guidePath: string;
}

interface Place extends UnitPaths {
  readonly id: string;
}

type Reach = Pick<Viewer, 'scopePath'>;

/** What the column holds: ten units one below the other. */
const longestPath = 400;

const fail = (field: 'parentId' | 'guideId', code: string): never => {
  throw new ValidationFailedError([{ pointer: `#/${field}`, code }]);
};

/**
 * The path of a unit that is put below a parent.
 * @throws {ValidationFailedError} 422 where the caller may not put it, or where it would stand above itself
 */
export function pathBelow(viewer: Reach, id: string, parent: Place | null): string {
  if (parent && !managesPath(viewer, parent.path)) fail('parentId', 'not-a-choice');
  if (!parent && viewer.scopePath !== '/') fail('parentId', 'required');
  if (parent?.path.includes(`/${id}/`)) fail('parentId', 'circular');
  const path = `${parent?.path ?? '/'}${id}/`;
  return path.length > longestPath ? fail('parentId', 'too-deep') : path;
}

/**
 * The path of the guide that a unit is given; empty without one.
 * @throws {ValidationFailedError} 422 for a guide beyond the caller's reach, or the unit itself
 */
export function pathOfGuide(viewer: Reach, id: string, guide: Place | null): string {
  if (guide && !isInScope(viewer, guide)) fail('guideId', 'not-a-choice');
  if (guide?.id === id) fail('guideId', 'circular');
  return guide?.path ?? '';
}
