import type { OfficeLocale } from '@pingyi/form-definitions/locales';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';
import { releaseHeaders } from './release-code';
import type { ChangeKind, UnitType } from './models';

export const usePublishedList = (query: ListQuery) =>
  useQuery({
    queryKey: ['published', query],
    queryFn: () =>
      unwrap(api.GET('/api/public/publications', { params: { query: listParameters(query, ['publishedAt']) } })),
    placeholderData: keepPreviousData,
  });

export const usePublished = (id: string) =>
  useQuery({
    queryKey: ['published', id],
    queryFn: () =>
      unwrap(api.GET('/api/public/publications/{id}', { params: { path: { id } }, headers: releaseHeaders(id) })),
  });

export const publishedSorts = ['unitCode', '-score', 'score', 'rank', 'grade', '-change'] as const;
export type PublishedSort = (typeof publishedSorts)[number];

export const usePublishedOutcomes = (
  id: string,
  query: ListQuery & {
    readonly grade?: string;
    readonly change?: ChangeKind;
    readonly unitType?: UnitType;
    readonly under?: string;
    readonly flag?: string;
  },
) =>
  useQuery({
    queryKey: ['published', id, 'outcomes', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/public/publications/{id}/outcomes', {
          params: { path: { id }, query: listParameters(query, ['unitCode', 'score', 'rank', 'grade', 'change']) },
          headers: releaseHeaders(id),
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const usePublishedOutcome = (id: string, unitId: string) =>
  useQuery({
    queryKey: ['published', id, 'outcome', unitId],
    queryFn: () =>
      unwrap(
        api.GET('/api/public/publications/{id}/outcomes/{unitId}', {
          params: { path: { id, unitId } },
          headers: releaseHeaders(id),
        }),
      ),
  });

export const gradesAddress = (id: string, format: 'xlsx' | 'csv', lang: OfficeLocale): string =>
  `/api/public/publications/${id}/grades?format=${format}&lang=${lang}`;

export const packageAddress = (id: string): string => `/api/public/publications/${id}/package.zip`;

interface PublicRecordQuery extends ListQuery {
  readonly unitId?: string;
  readonly lang: OfficeLocale;
}

/** What units have made public. */
export const usePublicRecords = ({ unitId, lang, ...list }: PublicRecordQuery) =>
  useQuery({
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
