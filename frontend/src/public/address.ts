/** Which page an address shows: the list of results, one result and perhaps one unit of it, the board of what units have made public, or none. */
export interface PublicAddress {
  readonly page: 'results' | 'board' | 'lost';
  readonly publicationId: string | undefined;
  readonly unitId: string | undefined;
}

/** Reads `/results/<publication>#<unit>` and `/board/<unit>`. */
export function readAddress(pathname: string, hash: string): PublicAddress {
  const board = /^\/board(?:\/([0-9a-f-]{36}))?\/?$/.exec(pathname);
  if (board) return { page: 'board', publicationId: undefined, unitId: board[1] };
  const publicationId = /^\/results\/([0-9a-f-]{36})\/?$/.exec(pathname)?.[1];
  if (publicationId === undefined && !/^\/results\/?$/.test(pathname))
    return { page: 'lost', publicationId, unitId: undefined };
  const unitId = /^#([0-9a-f-]{36})$/.exec(hash)?.[1];
  return { page: 'results', publicationId, unitId };
}
