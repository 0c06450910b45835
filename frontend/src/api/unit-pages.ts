import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';

export const useUnitGrades = (id: string, query: ListQuery) =>
  useQuery({
    queryKey: ['unit-pages', id, 'grades', query],
    queryFn: () =>
      unwrap(api.GET('/api/units/{id}/grades', { params: { path: { id }, query: listParameters(query, []) } })),
    placeholderData: keepPreviousData,
  });

export const useUnitDimensions = (id: string) =>
  useQuery({
    queryKey: ['unit-pages', id, 'dimensions'],
    queryFn: () => unwrap(api.GET('/api/units/{id}/dimensions', { params: { path: { id } } })),
  });

export const useUnitSheets = (id: string, query: ListQuery) =>
  useQuery({
    queryKey: ['unit-pages', id, 'sheets', query],
    queryFn: () =>
      unwrap(api.GET('/api/units/{id}/sheets', { params: { path: { id }, query: listParameters(query, []) } })),
    placeholderData: keepPreviousData,
  });

export interface TimelineQuery extends ListQuery {
  readonly subject?: string;
  readonly open?: 'yes';
}

export const useUnitTimeline = (id: string, query: TimelineQuery) =>
  useQuery({
    queryKey: ['unit-pages', id, 'timeline', query],
    queryFn: () =>
      unwrap(api.GET('/api/units/{id}/timeline', { params: { path: { id }, query: listParameters(query, []) } })),
    placeholderData: keepPreviousData,
  });

export const unitPrintAddress = (id: string, language: string): string => `/api/units/${id}/page.pdf?lang=${language}`;
