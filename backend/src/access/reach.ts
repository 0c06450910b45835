import type { Viewer } from './viewer.js';

/** Condition that keeps a query inside the caller's territorial subtree or guided line (S4.15). */
export interface ScopeCondition {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** @param alias table alias with `path` and `guide_path` columns, named `path` and `guidePath` as properties */
export function scopeCondition(viewer: Pick<Viewer, 'scopePath'>, alias: string): ScopeCondition {
  if (viewer.scopePath === null) return { sql: '1 = 0', parameters: {} };
  if (viewer.scopePath === '/') return { sql: '1 = 1', parameters: {} };
  return {
    sql: `(${alias}.path LIKE :scope OR ${alias}.guidePath LIKE :scope)`,
    parameters: { scope: `${viewer.scopePath}%` },
  };
}

/** Condition that keeps a query inside the caller's territorial subtree; see {@link managesPath}. */
export function territoryCondition(viewer: Pick<Viewer, 'scopePath'>, alias: string): ScopeCondition {
  if (viewer.scopePath === null) return { sql: '1 = 0', parameters: {} };
  if (viewer.scopePath === '/') return { sql: '1 = 1', parameters: {} };
  return { sql: `${alias}.path LIKE :territory`, parameters: { territory: `${viewer.scopePath}%` } };
}

/**
 * Whether the caller's office stands above a unit in the territorial line. Managing needs that: changing the unit, its place, its
 * accounts and whatever it owns. Guidance reads, assesses and comments.
 * @param path territorial path of the unit; `null` is the root office, which only those reach who reach everything
 */
export const managesPath = ({ scopePath }: Pick<Viewer, 'scopePath'>, path: string | null): boolean =>
  scopePath === '/' || (scopePath !== null && path !== null && path.startsWith(scopePath));

/** Whether a unit lies in the caller's territorial subtree or guided line. */
export function isInScope(
  viewer: Pick<Viewer, 'scopePath'>,
  unit: { readonly path: string; readonly guidePath: string },
): boolean {
  if (viewer.scopePath === null) return false;
  return unit.path.startsWith(viewer.scopePath) || unit.guidePath.startsWith(viewer.scopePath);
}
