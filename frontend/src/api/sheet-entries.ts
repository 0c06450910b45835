import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { deskKey } from './desk';
import { storeForCampaign } from './files';
import type { SheetAddress } from './sheets';

const keyOf = (...rest: readonly unknown[]) => ['sheet-entries', ...rest];

/** Sheets that were typed in for their units. */
export const useSheetEntries = (campaignId: string, page: number, pageSize: number) =>
  useQuery({
    queryKey: keyOf(campaignId, page, pageSize),
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/sheet-entries', {
          params: { path: { id: campaignId }, query: { page, pageSize } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

export const useSheetEntryForm = ({ id, group, unitId }: SheetAddress) =>
  useQuery({
    queryKey: keyOf('form', id, group, unitId),
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/sheet-entries/{group}/{unitId}/form', { params: { path: { id, group, unitId } } }),
      ),
    refetchOnWindowFocus: false,
  });

export const useSheetEntry = (id: string) =>
  useQuery({
    queryKey: keyOf('entry', id),
    queryFn: () => unwrap(api.GET('/api/sheet-entries/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });

export const entryScanPath = (id: string): string => `/api/sheet-entries/${encodeURIComponent(id)}/scan`;

interface TypedSheet {
  readonly answers: Record<string, unknown>;
  readonly scan: File;
  readonly receivedOn: string;
}

/** Stores the scan and what was typed in. */
export function useEnterSheet({ id, group, unitId }: SheetAddress) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ answers, scan, receivedOn }: TypedSheet) => {
      const { id: scanId } = await storeForCampaign(id, scan);
      return unwrap(
        api.POST('/api/campaigns/{id}/sheet-entries', {
          params: { path: { id } },
          body: { group, unitId, answers, scanId, receivedOn },
        }),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf() }),
  });
}

/** A second person's word. @param reason why it is to be typed in again; without it, it is as on the paper */
export function useDecideEntry(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason?: string) =>
      unwrap(
        api.POST('/api/sheet-entries/{id}/decision', {
          params: { path: { id } },
          body: reason === undefined ? { decision: 'accepted' } : { decision: 'refused', reason },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: keyOf() });
      void client.invalidateQueries({ queryKey: deskKey });
    },
  });
}
