import { queryOptions, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { SessionView } from './models';
import { ProblemError } from './problem';

const sessionKey = ['session'] as const;

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: () => unwrap(api.GET('/api/system')),
  staleTime: Infinity,
});

export const useSystem = () => useQuery(systemQuery);

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

// Nothing that one account has seen may be shown to the next one on the same computer.
function changeSession(client: QueryClient, session: SessionView | null): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'system' });
  client.setQueryData(sessionKey, session);
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** For accounts with a second factor. */
  readonly code?: string;
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => unwrap(api.POST('/api/session', { body })),
    onSuccess: (session) => {
      changeSession(client, session);
    },
  });
}

/** Goes on in another post of the same account: what the other one showed is not shown in this one. */
export function useChangePost() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (postId: string | null) => unwrap(api.PUT('/api/session/post', { body: { postId } })),
    onSuccess: (session) => {
      changeSession(client, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/session')),
    onSettled: () => {
      changeSession(client, null);
    },
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      unwrap(api.POST('/api/session/password', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionKey }),
  });
}
