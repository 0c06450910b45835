import { useQuery } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';
import { staysCurrent } from './staying-current';
import type { Dismissal, PublicationRequestView } from './models';

export const usePublications = (campaignId: string) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'publications'],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/publications', { params: { path: { id: campaignId }, query: { pageSize: 200 } } }),
      ),
    ...staysCurrent,
  });

/** What was asked to be published or withdrawn, newest first; only for who manages the campaign. */
export const usePublicationRequests = (campaignId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'publication-requests'],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/publication-requests', {
          params: { path: { id: campaignId }, query: { pageSize: 200 } },
        }),
      ),
    enabled,
    ...staysCurrent,
  });

/** What waits for a second person in the campaigns that the signed-in person manages. */
export const useWaitingRequests = () =>
  useQuery({
    queryKey: ['campaigns', 'waiting-requests'],
    queryFn: () => unwrap(api.GET('/api/my/publication-requests', { params: { query: { pageSize: 20 } } })),
    ...staysCurrent,
  });

export const usePublish = (campaignId: string) =>
  useCampaignChange((body: { runId: string; title?: string; dismissal?: Dismissal }) =>
    unwrap(api.POST('/api/campaigns/{id}/publications', { params: { path: { id: campaignId } }, body })),
  );

export const useWithdraw = () =>
  useCampaignChange(({ id, reason }: { id: string; reason: string }) =>
    unwrap(api.POST('/api/publications/{id}/withdrawal', { params: { path: { id } }, body: { reason } })),
  );

/** @param reason of a refusal */
export const useDecideRequest = (id: string) =>
  useCampaignChange(({ act, reason }: { act: PublicationRequestView['actions'][number]['act']; reason: string }) => {
    const params = { path: { id } };
    if (act === 'decline')
      return unwrap(api.POST('/api/publication-requests/{id}/refusal', { params, body: { reason } }));
    return act === 'confirm'
      ? unwrap(api.POST('/api/publication-requests/{id}/confirmation', { params }))
      : unwrap(api.POST('/api/publication-requests/{id}/taking-back', { params }));
  });
