import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { useCampaignChange } from './campaigns';
import { api, download, unwrap } from './client';

export const useCardBatches = (campaignId: string) =>
  useQuery({ queryKey: ['campaigns', campaignId, 'cards'], queryFn: () => unwrap(api.GET('/api/campaigns/{id}/card-batches', { params: { path: { id: campaignId } } })) });

export interface CardIssue {
  readonly group: string;
  readonly unitIds: readonly string[];
  readonly cardsPerUnit: number | null;
}

/** The codes exist only in the PDF that comes back: whoever calls this must hand the file over. */
export const useIssueCards = (campaignId: string) =>
  useCampaignChange((issue: CardIssue) =>
    download(`/api/campaigns/${encodeURIComponent(campaignId)}/card-batches`, 'cards.pdf', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(issue),
    }),
  );

export const useVoidBatch = () =>
  useCampaignChange(({ id, reason }: { id: string; reason: string }) => unwrap(api.POST('/api/card-batches/{id}/void', { params: { path: { id } }, body: { reason } })));

export const useCollectors = (campaignId: string, query: ListQuery & { unitId?: string }) =>
  useQuery({ queryKey: ['campaigns', campaignId, 'collectors', query], queryFn: () => unwrap(api.GET('/api/campaigns/{id}/collectors', { params: { path: { id: campaignId }, query: listParameters(query, ['unitCode']) } })), placeholderData: keepPreviousData });
