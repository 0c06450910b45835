import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';
import type { RemarkMark, RemarkTopicInput, RemarkView } from './models';

/** By what remarks are narrowed, in their list and in their export. */
export interface RemarkFilter {
  readonly q?: string;
  readonly unitId?: string;
  readonly under?: string;
  readonly group?: string;
  readonly question?: string;
  readonly mark?: RemarkMark | 'none';
  readonly topic?: string;
}

const keyOf = (campaignId: string) => ['campaigns', campaignId, 'remarks'];
const topicsKey = ['remark-topics'];

export const useRemarks = (campaignId: string, query: ListQuery & RemarkFilter) =>
  useQuery({
    queryKey: [...keyOf(campaignId), 'list', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/remarks', {
          params: { path: { id: campaignId }, query: listParameters(query, []) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** @param under a unit, with all below it */
export const useRemarkCounts = (
  campaignId: string,
  place: Pick<RemarkFilter, 'unitId' | 'under' | 'group' | 'question'>,
) =>
  useQuery({
    queryKey: [...keyOf(campaignId), 'counts', place],
    queryFn: () =>
      unwrap(api.GET('/api/campaigns/{id}/remarks/counts', { params: { path: { id: campaignId }, query: place } })),
    placeholderData: keepPreviousData,
  });

export function useMarkRemarks(campaignId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ remarks, mark }: { remarks: readonly RemarkView[]; mark: RemarkMark | null }) =>
      unwrap(
        api.POST('/api/campaigns/{id}/remarks/marks', {
          params: { path: { id: campaignId } },
          body: { mark, remarks: remarks.map(({ id, revision }) => ({ id, revision })) },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(campaignId) }),
  });
}

export function useMakeProblem(campaignId: string, remarkId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (problem: string) =>
      unwrap(
        api.POST('/api/campaigns/{id}/remarks/{remarkId}/problem', {
          params: { path: { id: campaignId, remarkId } },
          body: { problem },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(campaignId) }),
  });
}

export const useRemarkTopics = () =>
  useQuery({ queryKey: topicsKey, queryFn: () => unwrap(api.GET('/api/remark-topics')) });

function useTopicChange<V, R>(change: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: topicsKey }) });
}

export const useAddTopic = () =>
  useTopicChange((body: RemarkTopicInput) => unwrap(api.POST('/api/remark-topics', { body })));

export const useChangeTopic = () =>
  useTopicChange(({ id, revision, body }: { id: string; revision: number; body: RemarkTopicInput }) =>
    unwrap(api.PUT('/api/remark-topics/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useRemoveTopic = () =>
  useTopicChange(({ id, revision }: { id: string; revision: number }) =>
    unwrap(api.DELETE('/api/remark-topics/{id}', { params: { path: { id }, header: ifMatch(revision) } })),
  );
