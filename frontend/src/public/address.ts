/** Which page an address shows: the list of results, one result and perhaps one unit of it, the board of what units have made public, or none. */
export interface PublicAddress {
  readonly page: 'results' | 'board' | 'lost';
  readonly publicationId: string | undefined;
  readonly unitId: string | undefined;
}

const id = '([0-9a-f-]{36})';
const boardPath = new RegExp(`^/board(?:/${id})?/?$`);
const resultPath = new RegExp(`^/results(?:/${id}(?:/units/${id})?)?/?$`);
const unitHash = new RegExp(`^#${id}$`);

/** Reads `/results/<publication>/units/<unit>` and `/board/<unit>`. */
export function readAddress(path: string): PublicAddress {
  const board = boardPath.exec(path);
  if (board) return { page: 'board', publicationId: undefined, unitId: board[1] };
  const result = resultPath.exec(path);
  if (result) return { page: 'results', publicationId: result[1], unitId: result[2] };
  return { page: 'lost', publicationId: undefined, unitId: undefined };
}

export const resultAddress = (publicationId: string): string => `/results/${publicationId}`;
export const unitAddress = (publicationId: string, unitId: string): string =>
  `${resultAddress(publicationId)}/units/${unitId}`;

/** Where a unit is found whose address was written behind a `#` once; undefined for any other address. */
export function movedTo(path: string, hash: string): string | undefined {
  const { publicationId, unitId } = readAddress(path);
  const unit = unitHash.exec(hash)?.[1];
  return publicationId === undefined || unitId !== undefined || unit === undefined
    ? undefined
    : unitAddress(publicationId, unit);
}
