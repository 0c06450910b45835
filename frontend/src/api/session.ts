import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { SessionView } from './models';
import { ProblemError } from './problem';

const sessionKey = ['session'] as const;

export const useSystem = () => useQuery({ queryKey: ['system'], queryFn: () => unwrap(api.GET('/api/system')), staleTime: Infinity });

/** The signed-in account, or null. */
export const useSession = () =>
  useQuery({
    queryKey: sessionKey,
    staleTime: 60_000,
    queryFn: async (): Promise<SessionView | null> => {
      try {
        return await unwrap(api.GET('/api/session'));
      } catch (error) {
        if (error instanceof ProblemError && error.status === 401) return null;
        throw error;
      }
    },
  });

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { username: string; password: string }) => unwrap(api.POST('/api/session', { body })),
    onSuccess: (session) => {
      client.clear();
      client.setQueryData(sessionKey, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/session')),
    onSettled: () => {
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) => unwrap(api.POST('/api/session/password', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
  });
}
