import { isInScope, type Viewer } from '../../common/access.js';
import { ValidationFailedError } from '../../common/problem/problem.error.js';

/** Where a unit stands: ids from the topmost unit down to it, and the path of its line guide. */
export interface UnitPaths {
  readonly path: string;
  readonly guidePath: string;
}

interface Place extends UnitPaths {
  readonly id: string;
}

/** What the column holds: ten units one below the other. */
const longestPath = 400;

/**
 * The paths of a unit below its parent and guide.
 * @throws {ValidationFailedError} 422 where somebody may not put it, or where it would stand above itself
 */
export function unitPaths(viewer: Pick<Viewer, 'scopePath'>, id: string, parent: Place | null, guide: Place | null): UnitPaths {
  const fail = (field: 'parentId' | 'guideId', code: string): never => {
    throw new ValidationFailedError([{ pointer: `#/${field}`, code }]);
  };
  if (parent && !isInScope(viewer, parent)) fail('parentId', 'not-a-choice');
  if (guide && !isInScope(viewer, guide)) fail('guideId', 'not-a-choice');
  if (!parent && viewer.scopePath !== '/') fail('parentId', 'required');
  if (parent?.path.includes(`/${id}/`)) fail('parentId', 'circular');
  if (guide?.id === id) fail('guideId', 'circular');
  const path = `${parent?.path ?? '/'}${id}/`;
  if (path.length > longestPath) fail('parentId', 'too-deep');
  return { path, guidePath: guide?.path ?? '' };
}
