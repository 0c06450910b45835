import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { listParameters, type ListQuery } from './list-query';
import { api, ifMatch, unwrap } from './client';
import { staysCurrent } from './staying-current';
import type {
  CampaignAction,
  CampaignCreate,
  CampaignPatch,
  CampaignState,
  CampaignView,
  MemberGroup,
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

/** How many persons of each kind a draft could be about below a unit. */
export const personsBelow = (id: string, under: string, group: MemberGroup | undefined) => ({
  queryKey: ['campaigns', id, 'persons-below', under, group ?? ''],
  queryFn: () =>
    unwrap(
      api.GET('/api/campaigns/{id}/persons-below', {
        params: { path: { id }, query: { under, ...(group && { group }) } },
      }),
    ),
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

export const useCampaigns = (
  query: ListQuery & { state?: CampaignState; campaignType?: string; graded?: 'true'; running?: 'true' },
) =>
  useQuery({
    queryKey: ['campaigns', 'list', query],
    queryFn: () =>
      unwrap(api.GET('/api/campaigns', { params: { query: listParameters(query, ['createdAt', 'name', 'asOf']) } })),
    placeholderData: keepPreviousData,
    ...staysCurrent,
  });

export const useCampaign = (id: string | undefined) =>
  useQuery({
    queryKey: ['campaigns', id, 'view'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
    ...staysCurrent,
  });

/** What is typed into is not asked for again beneath the hands of who types. */
const typedInto: readonly unknown[] = ['view', 'inputs', 'subject-inputs'];

/** Asks again for everything shown of a campaign that somebody else has moved on. */
export function useFollowing({ id, revision }: Pick<CampaignView, 'id' | 'revision'>): void {
  const client = useQueryClient();
  const seen = useRef(revision);
  useEffect(() => {
    if (seen.current === revision) return;
    seen.current = revision;
    void client.invalidateQueries({
      predicate: ({ queryKey: [room, of, what] }) => room === 'campaigns' && of === id && !typedInto.includes(what),
    });
  }, [client, id, revision]);
}

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

/** What the campaign's forms call the codes of its outcomes. */
export const useCampaignWords = (id: string) =>
  useQuery({
    queryKey: ['campaigns', id, 'words'],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/words', { params: { path: { id } } })),
    staleTime: 60_000,
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

/** @returns a way to let a draft go over to the bundle of its type that is at hand */
export const useAdoptType = (id: string) =>
  useCampaignChange((digest: string) =>
    unwrap(api.POST('/api/campaigns/{id}/type-adoption', { params: { path: { id } }, body: { digest } })),
  );

export const useTransition = (id: string) =>
  useCampaignChange((body: TransitionInput) =>
    unwrap(api.POST('/api/campaigns/{id}/transitions', { params: { path: { id } }, body })),
  );
