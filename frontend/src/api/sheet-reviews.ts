import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { deskKey } from './desk';
import type { SheetReturnOutcomes, SheetView } from './models';

/** The self-assessment of a unit as it was handed in last; null where there is none. */
export const useSelfAssessment = (campaignId: string, unitId: string, enabled: boolean) =>
  useQuery({
    queryKey: ['sheet', 'self-assessment', campaignId, unitId],
    queryFn: async () =>
      (
        await unwrap(
          api.GET('/api/campaigns/{id}/self-assessments/{unitId}', { params: { path: { id: campaignId, unitId } } }),
        )
      ).sheet,
    enabled,
  });

/** What was handed in, sent back and mended, newest first. */
export const useSubmissions = (sheetId: string, page: number, pageSize: number) =>
  useQuery({
    queryKey: ['sheet', 'submissions', sheetId, page, pageSize],
    queryFn: () =>
      unwrap(api.GET('/api/sheets/{id}/submissions', { params: { path: { id: sheetId }, query: { page, pageSize } } })),
    placeholderData: keepPreviousData,
  });

export interface ReturnInput {
  readonly items: { readonly question: string; readonly comment: string }[];
  readonly comment: string;
  readonly dueOn: string | null;
}

export function useReturnSheet(sheet: Pick<SheetView, 'id' | 'revision' | 'campaign'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReturnInput) =>
      unwrap(
        api.POST('/api/sheets/{id}/returns', {
          params: { path: { id: sheet.id ?? '' }, header: ifMatch(sheet.revision) },
          body,
        }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['sheet'] }),
        client.invalidateQueries({ queryKey: ['campaigns', sheet.campaign.id] }),
        client.invalidateQueries({ queryKey: deskKey }),
      ]),
  });
}

/** Several sheets for one reason; of each it is told what became of it. */
export function useReturnSheets(campaignId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: {
      readonly sheetIds: string[];
      readonly comment: string;
      readonly dueOn: string | null;
    }): Promise<SheetReturnOutcomes> =>
      unwrap(api.POST('/api/campaigns/{id}/sheet-returns', { params: { path: { id: campaignId } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['campaigns', campaignId] }),
  });
}
