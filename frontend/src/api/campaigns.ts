import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { api, ifMatch, unwrap } from './client';
import type {
  CampaignAction,
  CampaignCreate,
  CampaignPatch,
  CampaignState,
  SubjectsInput,
  SubjectView,
  TransitionInput,
} from './models';

export const useCampaignTypes = () =>
  useQuery({
    queryKey: ['campaign-types'],
    queryFn: () => unwrap(api.GET('/api/campaign-types')),
    staleTime: Infinity,
  });

export const useCampaignType = (id: string | undefined) => {
  const types = useCampaignTypes();
  return types.data?.items.find((type) => type.id === id);
};

export const useCheckScheme = () =>
  useMutation({
    mutationFn: ({ type, scheme }: { type: string; scheme: Record<string, unknown> }) =>
      unwrap(api.POST('/api/campaign-types/{id}/scheme-checks', { params: { path: { id: type } }, body: { scheme } })),
  });

export const useCampaigns = (query: ListQuery & { state?: CampaignState; campaignType?: string; graded?: 'true' }) =>
  useQuery({
    queryKey: ['campaigns', 'list', query],
    queryFn: () =>
      unwrap(api.GET('/api/campaigns', { params: { query: listParameters(query, ['createdAt', 'name', 'asOf']) } })),
    placeholderData: keepPreviousData,
  });

export const useCampaign = (id: string | undefined) =>
  useQuery({
    queryKey: ['campaigns', id, 'view'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });

export const fetchSubjects = (id: string, query: ListQuery) =>
  unwrap(
    api.GET('/api/campaigns/{id}/subjects', {
      params: { path: { id }, query: listParameters(query, ['unitCode', 'unitName']) },
    }),
  );

export const useSubjects = (id: string, query: ListQuery, enabled = true) =>
  useQuery({
    queryKey: ['campaigns', id, 'subjects', query],
    queryFn: () => fetchSubjects(id, query),
    placeholderData: keepPreviousData,
    enabled,
  });

const largestPage = 200;

async function fetchAllSubjects(id: string): Promise<readonly SubjectView[]> {
  const first = await fetchSubjects(id, { pageSize: largestPage });
  const others = Array.from({ length: Math.ceil(first.total / largestPage) - 1 }, (_, index) => index + 2);
  const rest = await Promise.all(others.map((page) => fetchSubjects(id, { page, pageSize: largestPage })));
  return [first, ...rest].flatMap(({ items }) => items);
}

/** Every organisation of a campaign, page by page: a county has some six hundred. */
export const useAllSubjects = (id: string, enabled: boolean) =>
  useQuery({ queryKey: ['campaigns', id, 'subjects', 'all'], queryFn: () => fetchAllSubjects(id), enabled });

export const useDecisions = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'decisions'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/decisions', { params: { path: { id } } })),
  });

export const useParticipation = (id: string, query: ListQuery & { under?: string }) =>
  useQuery({
    queryKey: ['campaigns', id, 'participation', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/participation', {
          params: { path: { id }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What stops a step and what only warns; asked anew each time it is shown. */
export const useStepFindings = (id: string, act: CampaignAction['act'] | undefined) =>
  useQuery({
    queryKey: ['campaigns', id, 'findings', act],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/actions/{act}/findings', { params: { path: { id, act: act ?? 'publish' } } }),
      ),
    enabled: act !== undefined,
    gcTime: 0,
  });

/** A change that touches anything shown about campaigns. */
export function useCampaignChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSettled: () => client.invalidateQueries({ queryKey: ['campaigns'] }) });
}

export const useCreateCampaign = () =>
  useCampaignChange((body: CampaignCreate) => unwrap(api.POST('/api/campaigns', { body })));

export const useUpdateCampaign = () =>
  useCampaignChange(({ id, revision, body }: { id: string; revision: number; body: CampaignPatch }) =>
    unwrap(api.PATCH('/api/campaigns/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useSetSubjects = () =>
  useCampaignChange(({ id, body }: { id: string; body: SubjectsInput }) =>
    unwrap(api.PUT('/api/campaigns/{id}/subjects', { params: { path: { id } }, body })),
  );

export const useTransition = (id: string) =>
  useCampaignChange((body: TransitionInput) =>
    unwrap(api.POST('/api/campaigns/{id}/transitions', { params: { path: { id } }, body })),
  );
