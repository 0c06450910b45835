import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Locale } from '@pingyi/form-definitions/locales';
import { useCampaignChange } from './campaigns';
import { api, download, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';

export const useCardReplacements = (campaignId: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'card-replacements', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/card-replacements', {
          params: { path: { id: campaignId }, query: listParameters(query, ['askedAt']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

interface CardAsked {
  readonly number: number;
  readonly reason: string;
}

/** The file of one card, whose code exists nowhere else: whoever calls this must hand it over. */
const printed = (path: string, body: unknown) =>
  download(path, 'card.pdf', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

export const useReplaceLost = (batchId: string) =>
  useCampaignChange((body: CardAsked & { readonly language: Locale }) =>
    printed(`/api/card-batches/${encodeURIComponent(batchId)}/lost-cards`, body),
  );

export const useDisputeCard = (batchId: string) =>
  useCampaignChange((body: CardAsked) =>
    unwrap(api.POST('/api/card-batches/{id}/card-disputes', { params: { path: { id: batchId } }, body })),
  );

export const useUpholdDispute = () =>
  useCampaignChange(({ id, language }: { readonly id: string; readonly language: Locale }) =>
    printed(`/api/card-replacements/${encodeURIComponent(id)}/confirmation`, { language }),
  );

export const useDeclineDispute = () =>
  useCampaignChange(({ id, reason }: { readonly id: string; readonly reason: string }) =>
    unwrap(api.POST('/api/card-replacements/{id}/refusal', { params: { path: { id } }, body: { reason } })),
  );
