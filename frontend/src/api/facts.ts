import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';
import { staysCurrent } from './staying-current';
import type { FactCreate, FactView } from './models';

export const useFacts = (campaignId: string, query: ListQuery & { state?: FactView['state']; unitId?: string }) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'facts', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/facts', {
          params: { path: { id: campaignId }, query: listParameters(query, ['enteredAt', 'kind', 'date']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Facts of the whole campaign that nobody has verified yet; for who manages it. */
export const useWaitingFacts = (campaignId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'waiting-facts'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/waiting-facts', { params: { path: { id: campaignId } } })),
    enabled,
    ...staysCurrent,
  });

/** Facts of all campaigns that whoever is signed in can verify, those that have waited longest first. */
export const useFactsToVerify = (query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', 'facts-to-verify', query],
    queryFn: () => unwrap(api.GET('/api/my/waiting-facts', { params: { query: listParameters(query, []) } })),
    ...staysCurrent,
  });

export const useEnterFact = (campaignId: string) =>
  useCampaignChange((body: FactCreate) =>
    unwrap(api.POST('/api/campaigns/{id}/facts', { params: { path: { id: campaignId } }, body })),
  );

export const useVerifyFact = () =>
  useCampaignChange(({ id, decision, note }: { id: string; decision: 'verified' | 'rejected'; note: string }) =>
    unwrap(api.POST('/api/facts/{id}/verification', { params: { path: { id } }, body: { decision, note } })),
  );

/** What registers propose as facts and nobody has entered. */
export const useProposedFacts = (campaignId: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'fact-proposals', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/fact-proposals', {
          params: { path: { id: campaignId }, query: listParameters(query, []) },
        }),
      ),
  });

export const useEnterProposedFacts = (campaignId: string) =>
  useCampaignChange(() =>
    unwrap(api.POST('/api/campaigns/{id}/fact-proposals', { params: { path: { id: campaignId } } })),
  );
