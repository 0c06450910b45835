import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { deskKey } from './desk';

/** Below what waits: whatever is done in the console may be a step. */
const key = [...deskKey, 'first-steps'] as const;

/** How far whoever is signed in has come with setting the platform up; for those who manage accounts. */
export const useFirstSteps = (enabled: boolean) =>
  useQuery({ queryKey: key, queryFn: () => unwrap(api.GET('/api/my/first-steps')), enabled });

/** Puts the first steps away, or calls them back. */
export function usePutStepsAway() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (putAway: boolean) => unwrap(api.PUT('/api/my/first-steps', { body: { putAway } })),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
