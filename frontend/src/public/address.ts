/** Which page an address shows: the list, or one result and perhaps one unit of it. */
export interface PublicAddress {
  readonly publicationId: string | undefined;
  readonly unitId: string | undefined;
}

/** Reads `/results/<publication>#<unit>`. */
export function readAddress(pathname: string, hash: string): PublicAddress {
  const publicationId = /^\/results\/([0-9a-f-]{36})\/?$/.exec(pathname)?.[1];
  const unitId = /^#([0-9a-f-]{36})$/.exec(hash)?.[1];
  return { publicationId, unitId };
}
