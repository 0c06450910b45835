import type { Role } from '../../access/index.js';

/** How much a release shows, each level with all before it: grades; points and ranks; the figures behind them and reasons; every step; the package. */
export const contentLevels = ['grades', 'scores', 'items', 'steps', 'package'] as const;
export type ContentLevel = (typeof contentLevels)[number];

/** Whether a release of some content shows what a level adds. */
export const showsLevel = (content: ContentLevel, level: ContentLevel): boolean =>
  contentLevels.indexOf(content) >= contentLevels.indexOf(level);

/** Everybody, or a circle: accounts of named organisations, of named roles, or whoever has the code (S4.11, S5.6). */
export const audiences = ['public', 'circle'] as const;
export type Audience = (typeof audiences)[number];

export interface Circle {
  /** Organisations whose accounts may read; empty = those of every organisation. */
  readonly unitIds: readonly string[];
  /** Roles that may read; empty = every role. */
  readonly roles: readonly Role[];
  /** Whether a code is made with which anybody may read. */
  readonly withCode: boolean;
}

/** On which terms a result is released. */
export interface ReleaseTerms {
  readonly content: ContentLevel;
  readonly audience: Audience;
  /** Of a release that is not public. */
  readonly circle: Circle | null;
  /** Working days in which objections are heard before it is confirmed; 0 = it is confirmed at once. */
  readonly noticeDays: number;
  /** Of a revision: what changed, and why. */
  readonly changeNote: string | null;
}

/** What was asked for before there were terms. */
export const openTerms: ReleaseTerms = {
  content: 'package',
  audience: 'public',
  circle: null,
  noticeDays: 0,
  changeNote: null,
};

/** Who reads: an account, somebody with a code, or anybody. */
export interface Reader {
  readonly account: { readonly unitId: string | null; readonly role: Role } | null;
  readonly code: string | null;
}

/** Whether somebody belongs to a circle. @param isCode whether a code is that of the release */
export function belongsTo(
  { unitIds, roles, withCode }: Circle,
  { account, code }: Reader,
  isCode: (code: string) => boolean,
): boolean {
  if (withCode && code !== null && isCode(code)) return true;
  if (!account || (unitIds.length === 0 && roles.length === 0)) return false;
  const isOfUnit = unitIds.length === 0 || (account.unitId !== null && unitIds.includes(account.unitId));
  return isOfUnit && (roles.length === 0 || roles.includes(account.role));
}
