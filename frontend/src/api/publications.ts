import { useQuery } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';

export const usePublications = (campaignId: string) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'publications'],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/publications', { params: { path: { id: campaignId }, query: { pageSize: 200 } } }),
      ),
  });

export const usePublish = (campaignId: string) =>
  useCampaignChange((body: { runId: string; title?: string }) =>
    unwrap(api.POST('/api/campaigns/{id}/publications', { params: { path: { id: campaignId } }, body })),
  );

export const useWithdraw = () =>
  useCampaignChange(({ id, reason }: { id: string; reason: string }) =>
    unwrap(api.POST('/api/publications/{id}/withdrawal', { params: { path: { id } }, body: { reason } })),
  );
