import type { SheetState } from '../sheet.entity.js';

/** What is known of somebody who types a sheet in, or compares it with its scan. */
export interface Operator {
  /** Places of the units to which the login belongs, by the account, a post or as a person; `/` is nobody's unit. */
  readonly ownPaths: readonly string[];
}

/** Whether somebody belongs to the unit that hands a sheet in, or to one within it: what the office types in is not its own. */
export const isOfUnit = ({ ownPaths }: Operator, { path }: { readonly path: string }): boolean =>
  ownPaths.some((own) => own !== '/' && own.startsWith(path));

/** A unit that has handed in by itself, or is to mend what it handed in, does so there; a draft gives way to the signed paper. */
export const takesPaper = (
  sheet: { readonly state: SheetState; readonly submittedAt: string | null } | null,
): boolean => sheet === null || (sheet.state === 'draft' && sheet.submittedAt === null);
