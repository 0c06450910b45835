import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';
import { staysCurrent } from './staying-current';
import type { CampaignFigure, FigureDecision, FigureSourceCreate } from './models';

interface FigureQuery extends ListQuery {
  readonly state?: CampaignFigure['state'];
  readonly current?: 'yes';
  readonly item?: string;
}

export const useFigures = (campaignId: string, query: FigureQuery) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'figures', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/figures', {
          params: { path: { id: campaignId }, query: listParameters(query, ['proposedAt', 'item']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** From where a campaign takes figures, what its type proposes, and which items are open. */
export const useFigureSources = (campaignId: string) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'figure-sources'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/figure-sources', { params: { path: { id: campaignId } } })),
  });

/** How many figures wait for whoever is signed in, by campaign. */
export const useFiguresToVerify = () =>
  useQuery({
    queryKey: ['campaigns', 'figures-to-verify'],
    queryFn: () => unwrap(api.GET('/api/my/waiting-figures')),
    ...staysCurrent,
  });

export const useAddFigureSource = (campaignId: string) =>
  useCampaignChange((body: FigureSourceCreate) =>
    unwrap(api.POST('/api/campaigns/{id}/figure-sources', { params: { path: { id: campaignId } }, body })),
  );

export const useRemoveFigureSource = (campaignId: string) =>
  useCampaignChange((item: string) =>
    unwrap(api.DELETE('/api/campaigns/{id}/figure-sources/{item}', { params: { path: { id: campaignId, item } } })),
  );

export const useProposeFigures = (campaignId: string) =>
  useCampaignChange(() => unwrap(api.POST('/api/campaigns/{id}/figures', { params: { path: { id: campaignId } } })));

export const useDecideFigures = (campaignId: string) =>
  useCampaignChange((body: FigureDecision) =>
    unwrap(api.POST('/api/campaigns/{id}/figures/verification', { params: { path: { id: campaignId } }, body })),
  );
