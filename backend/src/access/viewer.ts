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
  /** The post that the account acts in; null for its first one. Role, unit, reach and permissions are those of the post. */
  readonly postId: string | null;
  readonly role: Role;
  readonly unitId: string | null;
  /** The units of all posts of the account: what is nobody's own to judge is judged over all of them. */
  readonly ownUnitIds: readonly string[];
  /** Territorial path of the unit, `/county/…/unit/`; `/` reaches everything, `null` nothing. */
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
