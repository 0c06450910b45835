import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { staysCurrent } from './staying-current';
import type { PanelCaseView, SheetPanelView } from './models';

const panelsKey = (campaignId: string) => ['campaigns', campaignId, 'panels'] as const;

/** Groups whose raters are, or can be, a panel with a chair. */
export const usePanels = (campaignId: string) =>
  useQuery({
    queryKey: panelsKey(campaignId),
    queryFn: async () =>
      (await unwrap(api.GET('/api/campaigns/{id}/panels', { params: { path: { id: campaignId } } }))).items,
  });

/** Some of those who can take a chair; the others are found by their names. */
export const useChairCandidates = (campaignId: string, name: string) =>
  useQuery({
    queryKey: [...panelsKey(campaignId), 'candidates', name],
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/campaigns/{id}/chair-candidates', {
            params: { path: { id: campaignId }, query: { page: 1, pageSize: 50, ...(name !== '' && { q: name }) } },
          }),
        )
      ).items,
    placeholderData: keepPreviousData,
  });

export function useSetPanel(campaignId: string, { group, revision }: SheetPanelView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly chairId: string | null; readonly itemLimit: string }) =>
      unwrap(
        api.PUT('/api/campaigns/{id}/panels/{group}', {
          params: { path: { id: campaignId, group }, header: ifMatch(revision) },
          body,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: panelsKey(campaignId) }),
  });
}

export const usePanelUnits = (campaignId: string, group: string, page: number, pageSize: number) =>
  useQuery({
    queryKey: [...panelsKey(campaignId), group, 'units', page, pageSize],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/panels/{group}/units', {
          params: { path: { id: campaignId, group }, query: { page, pageSize } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

interface CaseAddress {
  readonly id: string;
  readonly group: string;
  readonly unitId: string;
}

const caseKey = ({ id, group, unitId }: CaseAddress) => [...panelsKey(id), group, 'case', unitId] as const;

/** What lies before the chair about a unit. */
export const usePanelCase = (address: CaseAddress) =>
  useQuery({
    queryKey: caseKey(address),
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/panels/{group}/units/{unitId}', { params: { path: address } })),
  });

export interface Signing {
  readonly decisions: { readonly item: string; readonly score: string }[];
  readonly comment: string;
}

/** Signs for what is shown; after a refusal what lies there now is fetched. */
export function useSign(address: CaseAddress, { revision, basis }: Pick<PanelCaseView, 'revision' | 'basis'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (signing: Signing) =>
      unwrap(
        api.PUT('/api/campaigns/{id}/panels/{group}/units/{unitId}', {
          params: { path: address, header: ifMatch(revision) },
          body: { basis, ...signing },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: panelsKey(address.id) }),
  });
}

/** What waits for the signature of whoever is signed in. */
export const useWaitingSignatures = (pageSize: number) =>
  useQuery({
    queryKey: ['tasks', 'signatures', pageSize],
    queryFn: () => unwrap(api.GET('/api/my/signatures', { params: { query: { pageSize } } })),
    ...staysCurrent,
  });
