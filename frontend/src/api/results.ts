import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { jobFile } from './jobs';
import { listParameters, type ListQuery } from './list-query';
import type { AnswerFile } from './models';

/** Which units are asked about. */
export interface ResultFilters {
  readonly group: string;
  readonly under?: string;
  readonly unitType?: string;
  readonly unitId?: string;
}

export interface QuestionOfResults extends ResultFilters {
  readonly question: string;
}

export const useResultOverview = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'results'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/results', { params: { path: { id } } })),
  });

/** Every question of a group, the lowest first. */
export const useResultItems = (id: string, query: ResultFilters) =>
  useQuery({
    queryKey: ['campaigns', id, 'results', 'items', query],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/results/items', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });

export const useDistribution = (id: string, query: QuestionOfResults & ListQuery & { readonly by: string }) =>
  useQuery({
    queryKey: ['campaigns', id, 'results', 'distribution', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/results/distribution', {
          params: { path: { id }, query: listParameters(query, ['order', 'index', 'rate', 'mean', 'answered']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useCrossTable = (id: string, query: QuestionOfResults & { readonly breakdown: string }) =>
  useQuery({
    queryKey: ['campaigns', id, 'results', 'cross', query],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/results/cross', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });

export const useResultDays = (id: string, query: Pick<ResultFilters, 'group' | 'under'>) =>
  useQuery({
    queryKey: ['campaigns', id, 'results', 'days', query],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/results/days', { params: { path: { id }, query } })),
    placeholderData: keepPreviousData,
  });

/** The answers of a group as a file, made by a job that goes on when its page is left. */
export const useExportAnswers = (id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: AnswerFile) => {
      const job = await unwrap(api.POST('/api/campaigns/{id}/answer-exports', { params: { path: { id } }, body }));
      void client.invalidateQueries({ queryKey: ['jobs'] });
      return jobFile(job);
    },
  });
};
