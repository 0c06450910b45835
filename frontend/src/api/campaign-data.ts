import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useCampaignChange } from './campaigns';
import { api, ifMatch, unwrap } from './client';
import { listParameters, type ListQuery } from './list-query';
import type {
  CampaignInputsChange,
  DistinctionCreate,
  DistinctionState,
  SubjectInputsChange,
  TieDecisionCreate,
} from './models';

export const useCampaignInputs = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'inputs'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/inputs', { params: { path: { id } } })),
  });

export const useSaveCampaignInputs = (id: string) =>
  useCampaignChange(({ revision, body }: { revision: number; body: CampaignInputsChange }) =>
    unwrap(api.PUT('/api/campaigns/{id}/inputs', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useSubjectInputs = (id: string, unitId: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'subject-inputs', unitId],
    queryFn: () =>
      unwrap(api.GET('/api/campaigns/{id}/subjects/{unitId}/inputs', { params: { path: { id, unitId } } })),
  });

export const useSaveSubjectInputs = (id: string, unitId: string) =>
  useCampaignChange((body: SubjectInputsChange) =>
    unwrap(api.PATCH('/api/campaigns/{id}/subjects/{unitId}/inputs', { params: { path: { id, unitId } }, body })),
  );

export const useSpotChecks = (id: string, query: ListQuery) =>
  useQuery({
    queryKey: ['campaigns', id, 'spot-checks', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/spot-checks', {
          params: { path: { id }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useTies = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'ties'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/tie-decisions', { params: { path: { id } } })),
  });

export const useDecideTie = (id: string) =>
  useCampaignChange((body: TieDecisionCreate) =>
    unwrap(api.POST('/api/campaigns/{id}/tie-decisions', { params: { path: { id } }, body })),
  );

export const useDistinctions = (
  id: string,
  distinction: string,
  query: ListQuery & { readonly state?: DistinctionState },
) =>
  useQuery({
    queryKey: ['campaigns', id, 'distinctions', distinction, query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/distinctions/{distinction}', {
          params: { path: { id, distinction }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useDecideDistinction = (id: string, distinction: string) =>
  useCampaignChange((body: DistinctionCreate) =>
    unwrap(api.POST('/api/campaigns/{id}/distinctions/{distinction}', { params: { path: { id, distinction } }, body })),
  );

export const useSchemePreview = (id: string) =>
  useMutation({
    mutationFn: (scheme: Record<string, unknown>) =>
      unwrap(api.POST('/api/campaigns/{id}/scheme-previews', { params: { path: { id } }, body: { scheme } })),
  });
