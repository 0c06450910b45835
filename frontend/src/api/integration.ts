import type { OfficeLocale } from '@pingyi/form-definitions/locales';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { AccessTokenCreate, UnitType } from './models';

interface PageOfList {
  readonly page: number;
  readonly pageSize: number;
}

const tokensKey = ['access-tokens'] as const;

export const useAccessTokens = (query: PageOfList) =>
  useQuery({
    queryKey: [...tokensKey, query],
    queryFn: () => unwrap(api.GET('/api/access-tokens', { params: { query } })),
    placeholderData: keepPreviousData,
  });

function useChange<V, R>(key: readonly string[], change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}

export const useMakeToken = () =>
  useChange(tokensKey, (body: AccessTokenCreate) => unwrap(api.POST('/api/access-tokens', { body })));

export const useRevokeToken = () =>
  useChange(tokensKey, (id: string) =>
    unwrap(api.POST('/api/access-tokens/{id}/revocation', { params: { path: { id } } })),
  );

export interface OutcomesQuery extends PageOfList {
  readonly year: number;
  readonly include: 'confirmed' | 'approved';
  /** Ids of campaign types, separated by commas. */
  readonly types?: string;
  readonly unitType?: UnitType;
  readonly lang: OfficeLocale;
}

export const useYearlyOutcomes = (query: OutcomesQuery) =>
  useQuery({
    queryKey: ['yearly-outcomes', query],
    queryFn: () => unwrap(api.GET('/api/integration/outcomes', { params: { query } })),
    placeholderData: keepPreviousData,
  });
