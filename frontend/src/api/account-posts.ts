import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import type { DelegationCreate, PostCreate, SuccessorInput } from './models';

const lentKey = ['lent-posts'] as const;
const postsKey = (accountId: string) => ['account-posts', accountId] as const;

/** Posts of an account beside its first one. */
export const useAccountPosts = (id: string) =>
  useQuery({
    queryKey: postsKey(id),
    queryFn: () => unwrap(api.GET('/api/accounts/{id}/posts', { params: { path: { id } } })),
  });

export function useGivePost(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PostCreate) => unwrap(api.POST('/api/accounts/{id}/posts', { params: { path: { id } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: postsKey(id) }),
  });
}

export function useEndPost(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (postId: string) =>
      unwrap(api.DELETE('/api/accounts/{id}/posts/{postId}', { params: { path: { id, postId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: postsKey(id) }),
  });
}

/** What goes to a successor when somebody leaves. */
export const useOpenWork = (id: string) =>
  useQuery({
    queryKey: ['open-work', id],
    queryFn: () => unwrap(api.GET('/api/accounts/{id}/hand-over', { params: { path: { id } } })),
  });

export function useHandOver(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, successor }: { revision: number; successor: SuccessorInput }) =>
      unwrap(
        api.POST('/api/accounts/{id}/hand-over', {
          params: { path: { id }, header: ifMatch(revision) },
          body: { successor },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  });
}

/** What the signed-in account lends. */
export const useDelegations = () =>
  useQuery({ queryKey: lentKey, queryFn: () => unwrap(api.GET('/api/session/delegations')) });

export function useDelegate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DelegationCreate) => unwrap(api.POST('/api/session/delegations', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: lentKey }),
  });
}

export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/session/delegations/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: lentKey }),
  });
}
