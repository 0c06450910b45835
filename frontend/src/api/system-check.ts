import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';

const queryKey = ['system-check'];
const lookAgainMs = 2_000;

/** The newest check; asked for again while one is under way. */
export const useSystemCheck = () =>
  useQuery({
    queryKey,
    queryFn: () => unwrap(api.GET('/api/system-check')),
    refetchInterval: ({ state }) => (state.data?.running ? lookAgainMs : false),
  });

export function useRunSystemCheck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/system-check')),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
