import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';
import { deskKey } from './desk';
import type { HandlingInput, ObjectionCreate, RulingInput } from './models';

/** Public notices of a campaign, newest first; only for who manages it. */
export const useNotices = (campaignId: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'notices', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/notices', {
          params: { path: { id: campaignId }, query: listParameters(query, ['postedOn']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useObjections = (campaignId: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'objections', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/objections', {
          params: { path: { id: campaignId }, query: listParameters(query, ['enteredAt']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useEnterObjection = (campaignId: string) =>
  useCampaignChange((body: ObjectionCreate) =>
    unwrap(api.POST('/api/campaigns/{id}/objections', { params: { path: { id: campaignId } }, body })),
  );

/** Objections about one's own organisation. */
export const useOwnObjections = (campaignId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'own-objections'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/own-objections', { params: { path: { id: campaignId } } })),
    enabled,
  });

export const useEnterOwnObjection = (campaignId: string) =>
  useCampaignChange((body: { statement: string; contact?: string }) =>
    unwrap(api.POST('/api/campaigns/{id}/own-objections', { params: { path: { id: campaignId } }, body })),
  );

export const useRule = (id: string) =>
  useCampaignChange((body: RulingInput) =>
    unwrap(api.POST('/api/objections/{id}/ruling', { params: { path: { id } }, body })),
  );

/** Those that wait for the ruling of whoever is signed in. */
export const useWaitingObjections = (query: ListQuery) =>
  useQuery({
    queryKey: [...deskKey, 'objections', query],
    queryFn: () =>
      unwrap(api.GET('/api/objections/waiting', { params: { query: listParameters(query, ['answerDue']) } })),
    placeholderData: keepPreviousData,
  });

export const useHandle = (id: string) =>
  useCampaignChange((body: HandlingInput) =>
    unwrap(api.POST('/api/objections/{id}/handling', { params: { path: { id } }, body })),
  );
