import { useQuery } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';
import { staysCurrent } from './staying-current';
import type { Dismissal, PublicationRequestView, ReleaseTerms } from './models';

const fetchPublications = (campaignId: string) =>
  unwrap(
    api.GET('/api/campaigns/{id}/publications', { params: { path: { id: campaignId }, query: { pageSize: 200 } } }),
  );

export const usePublications = (campaignId: string) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'publications'],
    queryFn: () => fetchPublications(campaignId),
    ...staysCurrent,
  });

/** Whether any release of a campaign has, or had, a notice. */
export const useHasNotice = (campaignId: string, enabled: boolean): boolean => {
  const publications = useQuery({
    queryKey: ['campaigns', campaignId, 'publications'],
    queryFn: () => fetchPublications(campaignId),
    enabled,
  });
  return publications.data?.items.some(({ noticeEndsOn }) => noticeEndsOn !== null) ?? false;
};

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
  useCampaignChange(
    (body: { runId: string; title?: string; terms?: ReleaseTerms; revises?: string; dismissal?: Dismissal }) =>
      unwrap(api.POST('/api/campaigns/{id}/publications', { params: { path: { id: campaignId } }, body })),
  );

/** What a release of a run would show, and which release it would replace. */
export const useForeseenRelease = (campaignId: string, runId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'publication-preview', runId],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/publication-preview', { params: { path: { id: campaignId }, query: { runId } } }),
      ),
    enabled,
    gcTime: 0,
  });

/** Makes a release final. */
export const useConfirmRelease = () =>
  useCampaignChange((id: string) =>
    unwrap(api.POST('/api/publications/{id}/confirmation', { params: { path: { id } } })),
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
