import { useQuery } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, unwrap } from './client';
import type { CampaignView, RoundRef } from './models';

/** The rounds before and after a campaign, and what differs from the one before; asked again when the campaign moves on. */
export const useRounds = ({ id, revision }: Pick<CampaignView, 'id' | 'revision'>) =>
  useQuery({
    queryKey: ['campaigns', id, 'rounds', revision],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/rounds', { params: { path: { id } } })),
  });

export const useBeginRound = (id: string) =>
  useCampaignChange<void, RoundRef>(() =>
    unwrap(api.POST('/api/campaigns/{id}/next-round', { params: { path: { id } } })),
  );
