import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, ifMatch, unwrap, upload } from './client';
import { jobFile } from './jobs';
import { listParameters, type ListQuery } from './list-query';
import type { AwardSettingsInput, AwardState, NominationInput, TakenNominations } from './models';

type Language = 'zh-CN' | 'en';

export const useAwards = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'awards'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/awards', { params: { path: { id } } })),
  });

export interface AwardQuery extends ListQuery {
  readonly field?: string;
  readonly state?: AwardState;
  readonly language?: Language;
}

export const useAwardRows = (id: string, query: AwardQuery) =>
  useQuery({
    queryKey: ['campaigns', id, 'award-rows', query],
    queryFn: () =>
      unwrap(api.GET('/api/campaigns/{id}/award-rows', { params: { path: { id }, query: listParameters(query, []) } })),
    placeholderData: keepPreviousData,
  });

export const useAwardSettings = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'award-settings'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/award-settings', { params: { path: { id } } })),
  });

export const useSetAwardSettings = (id: string) =>
  useCampaignChange(({ revision, body }: { readonly revision: number; readonly body: AwardSettingsInput }) =>
    unwrap(
      api.PUT('/api/campaigns/{id}/award-settings', { params: { path: { id }, header: ifMatch(revision) }, body }),
    ),
  );

/** What speaks against those who are chosen; nothing is changed. */
export const useNominationCheck = (id: string, kind: NominationInput['kind'], ids: readonly string[]) =>
  useQuery({
    queryKey: ['campaigns', id, 'nomination-checks', kind, ids],
    queryFn: () =>
      unwrap(
        api.POST('/api/campaigns/{id}/nomination-checks', { params: { path: { id } }, body: { kind, ids: [...ids] } }),
      ),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });

export const useNominate = (id: string) =>
  useCampaignChange((body: NominationInput) =>
    unwrap(api.POST('/api/campaigns/{id}/nominations', { params: { path: { id } }, body })),
  );

export const useWithdrawNomination = (id: string) =>
  useCampaignChange((unitId: string) =>
    unwrap(api.DELETE('/api/campaigns/{id}/nominations/{unitId}', { params: { path: { id, unitId } } })),
  );

export const useTakeNominations = (id: string) =>
  useCampaignChange(({ file, dryRun }: { readonly file: File; readonly dryRun: boolean }) =>
    upload<TakenNominations>(`/api/campaigns/${encodeURIComponent(id)}/nominations/import?dryRun=${dryRun}`, file),
  );

/** Certificates as a file, made by a job that goes on when its page is left. */
export const usePrintCertificates = (id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { readonly unitIds?: string[] }) => {
      const job = await unwrap(api.POST('/api/campaigns/{id}/certificates', { params: { path: { id } }, body }));
      void client.invalidateQueries({ queryKey: ['jobs'] });
      return jobFile(job);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['campaigns', id] }),
  });
};

export const useKeepCases = (id: string) =>
  useCampaignChange((body: { readonly unitIds?: string[] }) =>
    unwrap(api.POST('/api/campaigns/{id}/award-cases', { params: { path: { id } }, body })),
  );
