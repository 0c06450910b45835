/** Which page an address shows: the list of results, one result and perhaps one unit of it, or the board of what units have made public. */
export interface PublicAddress {
  readonly page: 'results' | 'board';
  readonly publicationId: string | undefined;
  readonly unitId: string | undefined;
}

/** Reads `/results/<publication>#<unit>` and `/board/<unit>`. */
export function readAddress(pathname: string, hash: string): PublicAddress {
  const board = /^\/board(?:\/([0-9a-f-]{36}))?\/?$/.exec(pathname);
  if (board) return { page: 'board', publicationId: undefined, unitId: board[1] };
  const publicationId = /^\/results\/([0-9a-f-]{36})\/?$/.exec(pathname)?.[1];
  const unitId = /^#([0-9a-f-]{36})$/.exec(hash)?.[1];
  return { page: 'results', publicationId, unitId };
}
