import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** An address under which a draft can be tried for a day. */
export const useStartTrial = (versionId: string) =>
  useMutation({
    mutationFn: () => unwrap(api.POST('/api/form-versions/{id}/trials', { params: { path: { id: versionId } } })),
  });

export const useTrialAnswers = (versionId: string) =>
  useQuery({
    queryKey: ['form-trials', versionId],
    queryFn: () =>
      unwrap(
        api.GET('/api/form-versions/{id}/trial-answers', {
          params: { path: { id: versionId }, query: { pageSize: 10 } },
        }),
      ),
    refetchInterval: 15_000,
  });

export const useClearTrialAnswers = (versionId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE('/api/form-versions/{id}/trial-answers', { params: { path: { id: versionId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['form-trials', versionId] }),
  });
};
