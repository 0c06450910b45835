/** What every paged list understands. */
export interface ListQuery {
  readonly page?: number;
  readonly pageSize?: number;
  readonly sort?: string;
  readonly q?: string;
}

const isSort = <S extends string>(sort: string, fields: readonly S[]): sort is S | `-${S}` =>
  fields.some((field) => sort === field || sort === `-${field}`);

/** The query string of a list. A sort that this list does not offer, as an old link may hold, is left out. */
export function listParameters<Q extends ListQuery, const S extends string>(query: Q, sorts: readonly S[]) {
  const { page, pageSize, sort, ...filters } = query;
  return {
    ...filters,
    ...(page === undefined ? {} : { page }),
    ...(pageSize === undefined ? {} : { pageSize }),
    ...(sort !== undefined && isSort(sort, sorts) ? { sort } : {}),
  };
}
