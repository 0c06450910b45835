export { isInScope, managesPath, scopeCondition, territoryCondition, type ScopeCondition } from './reach.js';
export { permissions, permissionsOf, roles, type Permission, type Role } from './roles.js';
export type { Viewer } from './viewer.js';
export { permissionsWithin, tokenScopes, type TokenScope } from './token-scopes.js';
