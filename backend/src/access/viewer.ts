import type { Permission, Role } from './roles.js';
import type { TokenScope } from './token-scopes.js';

/** The signed-in account, as every service sees it. */
export interface Viewer {
  readonly accountId: string;
  readonly sessionId: string;
  /** An instant in ISO 8601. */
  readonly sessionBeganAt: string;
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly unitId: string | null;
  /** Territorial path of the account's unit, `/county/…/unit/`; `/` reaches everything, `null` nothing. */
  readonly scopePath: string | null;
  readonly permissions: ReadonlySet<Permission>;
}

/** What routes are declared with; `common` knows neither roles nor accounts. */
declare module '../common/http/endpoint.js' {
  interface AccessVocabulary {
    readonly permission: Permission;
    readonly viewer: Viewer;
    readonly scope: TokenScope;
  }
}
