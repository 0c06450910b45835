import type { Permission } from '../session/session-context';

/** What a route of the console says of its page. */
export interface PlaceOfRoute {
  /** Destinations of the menu that it stands below; the first that is open to the account is the way back. */
  readonly below?: readonly string[];
  /** The destination that it is itself. */
  readonly is?: string;
  /** Any of these is enough to open it; what its destination needs if not given. */
  readonly needs?: readonly Permission[];
}

interface KnownDestination {
  readonly name: string;
  readonly needs: readonly Permission[];
}

export interface PagePlace<D> {
  /** Marked in the menu. */
  readonly destination: D | undefined;
  /** The page is the destination, so that nothing stands above it. */
  readonly isDestination: boolean;
  /** The account may not open it. */
  readonly refused: boolean;
}

/**
 * Where a page stands for an account. The server decides about every request; this says in one sentence what would otherwise come as a
 * page of refused parts.
 */
export function pagePlace<D extends KnownDestination>(
  route: PlaceOfRoute,
  destinations: readonly D[],
  may: (permission: Permission) => boolean,
): PagePlace<D> {
  const isOpen = (needs: readonly Permission[]): boolean => needs.length === 0 || needs.some(may);
  const named = (name: string | undefined): D | undefined => destinations.find((one) => one.name === name);
  const own = named(route.is);
  const above = (route.below ?? []).map(named).find((one) => one !== undefined && isOpen(one.needs));
  return {
    destination: own ?? above ?? (route.below ? named('home') : undefined),
    isDestination: own !== undefined,
    refused: !isOpen(route.needs ?? own?.needs ?? []),
  };
}
