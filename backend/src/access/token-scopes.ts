import type { Permission } from './roles.js';

/** What a token of another system may read; routes name the scopes of which one is enough. */
export const tokenScopes = ['organisations:read', 'results:read', 'releases:read', 'outcomes:read'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** What each scope lets a token do of what its maker may; everything of it reads. */
const permissionsOfScope: Readonly<Record<TokenScope, readonly Permission[]>> = {
  'organisations:read': ['units.read'],
  'results:read': ['campaigns.read', 'ledger.read'],
  'releases:read': ['campaigns.read'],
  'outcomes:read': ['ledger.read'],
};

/** @param held what the maker of the token may now */
export const permissionsWithin = (
  scopes: readonly TokenScope[],
  held: ReadonlySet<Permission>,
): ReadonlySet<Permission> =>
  new Set(scopes.flatMap((scope) => permissionsOfScope[scope]).filter((permission) => held.has(permission)));
