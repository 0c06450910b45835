import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { useCampaignChange } from './campaigns';
import { api, download, unwrap } from './client';

export const useCardBatches = (campaignId: string) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'cards'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/card-batches', { params: { path: { id: campaignId } } })),
  });

export interface PosterOrder {
  readonly group: string;
  readonly unitIds: readonly string[];
  /** Of what is printed. */
  readonly language: 'zh-CN' | 'en';
}

export interface CardIssue extends PosterOrder {
  readonly cardsPerUnit: number | null;
}

const printed = (path: string, fileName: string, order: PosterOrder) =>
  download(path, fileName, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(order),
  });

/** The codes exist only in the PDF that comes back: whoever calls this must hand the file over. */
export const useIssueCards = (campaignId: string) =>
  useCampaignChange((issue: CardIssue) =>
    printed(`/api/campaigns/${encodeURIComponent(campaignId)}/card-batches`, 'cards.pdf', issue),
  );

export const usePrintPosters = (campaignId: string) =>
  useCampaignChange((order: PosterOrder) =>
    printed(`/api/campaigns/${encodeURIComponent(campaignId)}/posters`, 'posters.pdf', order),
  );

export const useVoidBatch = () =>
  useCampaignChange(({ id, reason }: { id: string; reason: string }) =>
    unwrap(api.POST('/api/card-batches/{id}/void', { params: { path: { id } }, body: { reason } })),
  );

export const useCollectors = (campaignId: string, query: ListQuery & { unitId?: string }) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'collectors', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/collectors', {
          params: { path: { id: campaignId }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });
