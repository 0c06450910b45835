import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';

const queryKey = ['backups'];
const followMs = 2_000;

/** Backups of the server and test restores; asked for again while one waits or is under way. */
export const useBackups = () =>
  useQuery({
    queryKey,
    queryFn: () => unwrap(api.GET('/api/backups')),
    refetchInterval: ({ state }) => (state.data?.underWay ? followMs : false),
  });

export function useBackUpNow() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/backups')),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

export function useTestRestore() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/backups/test-restores')),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
