import type { OfficeLocale } from '@pingyi/form-definitions/locales';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';
import { jobFile } from './jobs';

export const useCardBatches = (campaignId: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'cards', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/card-batches', {
          params: { path: { id: campaignId }, query: listParameters(query, ['createdAt']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export interface PosterOrder {
  readonly group: string;
  readonly unitIds: readonly string[];
  /** Of what is printed. */
  readonly language: OfficeLocale;
}

export interface CardIssue extends PosterOrder {
  readonly cardsPerUnit: number | null;
}

/** The codes exist only in the file that comes back, once: whoever calls this must hand it over. */
export const useIssueCards = (campaignId: string) =>
  useCampaignChange(async ({ unitIds, ...issue }: CardIssue) => {
    const order = { params: { path: { id: campaignId } }, body: { ...issue, unitIds: [...unitIds] } };
    return jobFile(await unwrap(api.POST('/api/campaigns/{id}/card-jobs', order)));
  });

export const usePrintPosters = (campaignId: string) =>
  useCampaignChange(async ({ unitIds, ...wish }: PosterOrder) => {
    const order = { params: { path: { id: campaignId } }, body: { ...wish, unitIds: [...unitIds] } };
    return jobFile(await unwrap(api.POST('/api/campaigns/{id}/poster-jobs', order)));
  });

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
