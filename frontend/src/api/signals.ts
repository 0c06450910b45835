import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';
import type { NewQuarantine, QuarantineProposal } from './models';
import { staysCurrent } from './staying-current';

const queryKey = ['signals'] as const;

export const useSignals = (campaignId: string, query: ListQuery & { only?: 'noticeable' }) =>
  useQuery({
    queryKey: [...queryKey, campaignId, query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/signals', {
          params: { path: { id: campaignId }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
    ...staysCurrent,
  });

export const useQuarantines = (campaignId: string, query: ListQuery) =>
  useQuery({
    queryKey: [...queryKey, campaignId, 'quarantines', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/quarantines', {
          params: { path: { id: campaignId }, query: listParameters(query, ['askedAt']) },
        }),
      ),
    placeholderData: keepPreviousData,
    ...staysCurrent,
  });

export const useQuarantineEffect = (campaignId: string, { collector, lot }: { collector: string; lot: number }) =>
  useQuery({
    queryKey: [...queryKey, campaignId, 'effect', collector, lot],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/quarantine-effects', {
          params: { path: { id: campaignId }, query: { collector, lot } },
        }),
      ),
  });

function useSignalChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey });
      // What counts is seen in participation as well.
      await client.invalidateQueries({ queryKey: ['campaigns'] });
    },
  });
}

export const useProposeQuarantine = (campaignId: string) =>
  useSignalChange((body: NewQuarantine) =>
    unwrap(api.POST('/api/campaigns/{id}/quarantines', { params: { path: { id: campaignId } }, body })),
  );

export const useDecideQuarantine = (id: string) =>
  useSignalChange(({ act, reason }: { act: QuarantineProposal['actions'][number]['act']; reason: string }) => {
    const params = { path: { id } };
    if (act === 'confirm') return unwrap(api.POST('/api/quarantines/{id}/confirmation', { params }));
    if (act === 'take-back') return unwrap(api.POST('/api/quarantines/{id}/taking-back', { params }));
    return unwrap(api.POST('/api/quarantines/{id}/refusal', { params, body: { reason } }));
  });
