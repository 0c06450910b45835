import type { Locale } from '@pingyi/form-definitions/locales';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { useCampaignChange } from './campaigns';
import { api, ifMatch, unwrap } from './client';
import { jobFile } from './jobs';
import type { JobView } from './models';

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

interface PrintOrder {
  readonly group: string;
  readonly unitIds: readonly string[];
  /** Of what is printed. */
  readonly language: Locale;
}

/** On A4, on A3, or folded as a stand for a table. */
export const posterSizes = ['A4', 'A3', 'stand'] as const;
export type PosterSize = (typeof posterSizes)[number];

export interface PosterOrder extends PrintOrder {
  readonly size: PosterSize;
}

export interface CardIssue extends PrintOrder {
  readonly cardsPerUnit: number | null;
  readonly name: string | null;
  readonly purpose: string;
  readonly contact: string;
  /** One file for each superior of the organisations. */
  readonly perSuperior: boolean;
}

/** The codes exist only in the file that comes back, once: whoever calls this must hand it over. */
export const useIssueCards = (campaignId: string, onSeen: (job: JobView) => void) =>
  useCampaignChange(async ({ unitIds, ...issue }: CardIssue) => {
    const order = { params: { path: { id: campaignId } }, body: { ...issue, unitIds: [...unitIds] } };
    return jobFile(await unwrap(api.POST('/api/campaigns/{id}/card-jobs', order)), onSeen);
  });

export type CardReprint = Pick<CardIssue, 'language' | 'purpose' | 'contact' | 'perSuperior'> & {
  readonly reason: string;
};

/** As many cards in the place of a lost batch; as with {@link useIssueCards}, they exist only in the file that comes back. */
export const useReprintCards = (batchId: string, onSeen: (job: JobView) => void) =>
  useCampaignChange(async (body: CardReprint) =>
    jobFile(
      await unwrap(api.POST('/api/card-batches/{id}/reprint-jobs', { params: { path: { id: batchId } }, body })),
      onSeen,
    ),
  );

/** The cards of a batch by organisation, with what was counted of them. */
export const useCardsOfUnits = (campaignId: string, batchId: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'cards', batchId, query],
    queryFn: () =>
      unwrap(
        api.GET('/api/card-batches/{id}/units', {
          params: { path: { id: batchId }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useCountCards = (batchId: string, unitId: string) =>
  useCampaignChange(
    ({
      revision,
      ...body
    }: {
      readonly revision: number;
      readonly handedOut: number;
      readonly returned: number;
      readonly reason: string | null;
    }) =>
      unwrap(
        api.PUT('/api/card-batches/{id}/units/{unitId}/counts', {
          params: { path: { id: batchId, unitId }, header: ifMatch(revision) },
          body,
        }),
      ),
  );

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
