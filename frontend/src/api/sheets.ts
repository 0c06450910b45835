import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { deskKey } from './desk';
import { staysCurrent } from './staying-current';
import { listParameters, type ListQuery } from './list-query';
import { api, ifMatch, unwrap } from './client';
import type { SheetListRow, SheetView } from './models';

export interface SheetAddress {
  readonly id: string;
  readonly group: string;
  readonly unitId: string;
}

export const useMyTasks = (query: ListQuery = {}) =>
  useQuery({
    queryKey: ['tasks', query],
    queryFn: () => unwrap(api.GET('/api/my/tasks', { params: { query: listParameters(query, ['unitCode']) } })),
    placeholderData: keepPreviousData,
  });

/** Those that wait, the ones that close first before the others. */
export const useWaitingTasks = (query: ListQuery) =>
  useQuery({
    queryKey: ['tasks', 'waiting', query],
    queryFn: () =>
      unwrap(api.GET('/api/my/tasks', { params: { query: { ...listParameters(query, []), waiting: 'yes' } } })),
    ...staysCurrent,
  });

const sheetKey = (address: SheetAddress) => ['sheet', address.id, address.group, address.unitId] as const;

const fetchSheet = (address: SheetAddress): Promise<SheetView> =>
  unwrap(api.GET('/api/campaigns/{id}/sheets/{group}/{unitId}', { params: { path: address } }));

// Never from an earlier visit: a form opened with an old revision would be refused as soon as it is saved.
export const useSheet = (address: SheetAddress) =>
  useQuery({
    queryKey: sheetKey(address),
    queryFn: () => fetchSheet(address),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });

/** Any sheet within reach, for reading. */
export const useSheetForReading = (id: string) =>
  useQuery({
    queryKey: ['sheet', id],
    queryFn: () => unwrap(api.GET('/api/sheets/{id}', { params: { path: { id } } })),
    refetchOnWindowFocus: false,
  });

export interface SheetSave {
  readonly revision: number;
  readonly answers: Record<string, unknown>;
  readonly action: 'save' | 'submit';
}

/** Stores and fetches a sheet that is open for writing; what its page shows around the form follows. */
export function useSheetStore(address: SheetAddress) {
  const client = useQueryClient();
  // Only while the sheet is open: the save on leaving must not keep it for the next visit.
  const show = (sheet: SheetView): SheetView => {
    client.setQueryData<SheetView>(sheetKey(address), (shown) => shown && sheet);
    return sheet;
  };
  return {
    fetch: async (): Promise<SheetView> => show(await fetchSheet(address)),
    save: async ({ revision, answers, action }: SheetSave): Promise<SheetView> => {
      const sheet = await unwrap(
        api.PUT('/api/campaigns/{id}/sheets/{group}/{unitId}', {
          params: { path: address, header: ifMatch(revision) },
          body: { answers, action },
        }),
      );
      void client.invalidateQueries({ queryKey: ['tasks'] });
      void client.invalidateQueries({ queryKey: deskKey });
      void client.invalidateQueries({ queryKey: ['campaigns', address.id] });
      return show(sheet);
    },
  };
}

export const useSheets = (
  campaignId: string,
  query: ListQuery & { group?: string; state?: SheetListRow['state']; under?: string },
) =>
  useQuery({
    queryKey: ['campaigns', campaignId, 'sheets', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/sheets', {
          params: { path: { id: campaignId }, query: listParameters(query, ['unitCode']) },
        }),
      ),
    placeholderData: keepPreviousData,
  });
