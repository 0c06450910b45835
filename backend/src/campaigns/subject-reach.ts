import type { Viewer } from '../access/index.js';

/** A condition in SQL with `?` placeholders. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** What the caller reaches, as `scopeCondition`, for statements with `?` placeholders. */
export function reachOf({ scopePath }: Pick<Viewer, 'scopePath'>, alias: string): Condition {
  if (scopePath === null) return { sql: '1 = 0', parameters: [] };
  if (scopePath === '/') return { sql: '1 = 1', parameters: [] };
  return {
    sql: `(${alias}.path LIKE ? OR ${alias}.guide_path LIKE ?)`,
    parameters: [`${scopePath}%`, `${scopePath}%`],
  };
}
