import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { api, ifMatch, unwrap } from './client';
import type { AccountCreate, AccountPatch } from './models';

export const useAccounts = (query: ListQuery) =>
  useQuery({
    queryKey: ['accounts', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/accounts', {
          params: { query: listParameters(query, ['username', 'displayName', 'role', 'lastSignInAt']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

function useAccountChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }) });
}

export const useCreateAccount = () =>
  useAccountChange((body: AccountCreate) => unwrap(api.POST('/api/accounts', { body })));

export const useUpdateAccount = () =>
  useAccountChange(({ id, revision, body }: { id: string; revision: number; body: AccountPatch }) =>
    unwrap(api.PATCH('/api/accounts/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useAskForReset = () =>
  useAccountChange((id: string) => unwrap(api.POST('/api/accounts/{id}/reset', { params: { path: { id } } })));

export const useTakeSecondFactor = () =>
  useAccountChange((id: string) =>
    unwrap(api.DELETE('/api/accounts/{id}/second-factor', { params: { path: { id } } })),
  );
