import type { OfficeLocale } from '@pingyi/form-definitions/locales';
import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';
import { releaseHeaders } from './release-code';
import type { ChainEntry, ChangeKind, PublishedOutcome, UnitType } from './models';

// Queries stand apart from the hooks: a page that is drawn at the server asks for them beforehand.

export const publishedListQuery = (query: ListQuery) =>
  queryOptions({
    queryKey: ['published', query],
    queryFn: () =>
      unwrap(api.GET('/api/public/publications', { params: { query: listParameters(query, ['publishedAt']) } })),
    placeholderData: keepPreviousData,
  });

export const usePublishedList = (query: ListQuery) => useQuery(publishedListQuery(query));

/** How many results the list shows at once. */
export const firstResults = { page: 1, pageSize: 20 } as const satisfies ListQuery;

export const publishedQuery = (id: string) =>
  queryOptions({
    queryKey: ['published', id],
    queryFn: () =>
      unwrap(api.GET('/api/public/publications/{id}', { params: { path: { id } }, headers: releaseHeaders(id) })),
  });

export const usePublished = (id: string) => useQuery(publishedQuery(id));

export const publishedSorts = ['unitCode', '-score', 'score', 'rank', 'grade', '-change'] as const;
export type PublishedSort = (typeof publishedSorts)[number];

export interface OutcomeQuery extends ListQuery {
  readonly grade?: string;
  readonly change?: ChangeKind;
  readonly unitType?: UnitType;
  readonly under?: string;
  readonly flag?: string;
}

/** What the table of organisations shows first. */
export const firstOutcomes = { page: 1, pageSize: 50, sort: 'unitCode' } as const satisfies OutcomeQuery;
/** The most that one answer holds. */
const longestPage = 200;

const readOutcomes = (id: string, query: OutcomeQuery) =>
  unwrap(
    api.GET('/api/public/publications/{id}/outcomes', {
      params: { path: { id }, query: listParameters(query, ['unitCode', 'score', 'rank', 'grade', 'change']) },
      headers: releaseHeaders(id),
    }),
  );

export const publishedOutcomesQuery = (id: string, query: OutcomeQuery) =>
  queryOptions({
    queryKey: ['published', id, 'outcomes', query],
    queryFn: () => readOutcomes(id, query),
    placeholderData: keepPreviousData,
  });

export const usePublishedOutcomes = (id: string, query: OutcomeQuery) => useQuery(publishedOutcomesQuery(id, query));

/** Every row that the filters leave, page after page. */
export async function everyPublishedOutcome(id: string, query: OutcomeQuery): Promise<readonly PublishedOutcome[]> {
  const rows: PublishedOutcome[] = [];
  for (let page = 1; ; page += 1) {
    const { items, total } = await readOutcomes(id, { ...query, page, pageSize: longestPage });
    rows.push(...items);
    if (items.length === 0 || rows.length >= total) return rows;
  }
}

export const publishedStandingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['published', id, 'standings'],
    queryFn: () =>
      unwrap(
        api.GET('/api/public/publications/{id}/standings', {
          params: { path: { id } },
          headers: releaseHeaders(id),
        }),
      ),
  });

export const usePublishedStandings = (id: string) => useQuery(publishedStandingsQuery(id));

export const publishedOutcomeQuery = (id: string, unitId: string) =>
  queryOptions({
    queryKey: ['published', id, 'outcome', unitId],
    queryFn: () =>
      unwrap(
        api.GET('/api/public/publications/{id}/outcomes/{unitId}', {
          params: { path: { id, unitId } },
          headers: releaseHeaders(id),
        }),
      ),
  });

export const usePublishedOutcome = (id: string, unitId: string) => useQuery(publishedOutcomeQuery(id, unitId));

/** What the office has signed about a published result. */
export const fetchStatement = (id: string) =>
  unwrap(api.GET('/api/public/publications/{id}/statement', { params: { path: { id } }, headers: releaseHeaders(id) }));
/** Every place in the chain of an office, in order. @param office null for the root office */
export async function fetchChain(office: string | null): Promise<ChainEntry[]> {
  const entries: ChainEntry[] = [];
  for (let page = 1; ; page++) {
    const query = { office: office ?? 'root', page, pageSize: chainPage, sort: 'sequence' as const };
    const { items, total } = await unwrap(api.GET('/api/public/statements', { params: { query } }));
    entries.push(...items);
    if (items.length < chainPage || entries.length >= total) return entries;
  }
}
const chainPage = 200;
export const statementAddress = (id: string): string => `/api/public/publications/${id}/statement`;

export const gradesAddress = (id: string, format: 'xlsx' | 'csv', lang: OfficeLocale): string =>
  `/api/public/publications/${id}/grades?format=${format}&lang=${lang}`;

export const packageAddress = (id: string): string => `/api/public/publications/${id}/package.zip`;

interface PublicRecordQuery extends ListQuery {
  readonly unitId?: string;
  readonly lang: OfficeLocale;
}

export const publicRecordsQuery = ({ unitId, lang, ...list }: PublicRecordQuery) =>
  queryOptions({
    queryKey: ['published', 'records', unitId, lang, list],
    queryFn: () =>
      unwrap(
        api.GET('/api/public/records', {
          params: {
            query: {
              ...listParameters(list, []),
              ...(unitId === undefined ? {} : { unitId }),
              lang,
            },
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What units have made public. */
export const usePublicRecords = (query: PublicRecordQuery) => useQuery(publicRecordsQuery(query));

/** Objects against a grade of a release on notice. */
export const useObject = (id: string) =>
  useMutation({
    mutationFn: (body: { readonly unitId: string; readonly statement: string; readonly contact: string }) =>
      unwrap(
        api.POST('/api/public/publications/{id}/objections', {
          params: { path: { id } },
          headers: releaseHeaders(id),
          body,
        }),
      ),
  });

/** What became of an objection. */
export const useObjectionAnswer = () =>
  useMutation({
    mutationFn: (receipt: string) => unwrap(api.POST('/api/public/objection-answers', { body: { receipt } })),
  });
