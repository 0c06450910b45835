import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { ListQuery } from './list-query';

const noticesKey = ['own-notices'] as const;

/** What others did to the signed-in account. */
export const useNotices = (query: Pick<ListQuery, 'page' | 'pageSize'> = {}) =>
  useQuery({
    queryKey: [...noticesKey, query],
    queryFn: () => unwrap(api.GET('/api/session/notices', { params: { query } })),
    placeholderData: keepPreviousData,
  });

export function useAcknowledgeNotices() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => unwrap(api.POST('/api/session/notices/acknowledgement', { body: { ids } })),
    onSuccess: () => Promise.all([noticesKey, ['session']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}

/** Needs no session: the code of the slip is what counts. */
export const useResetSlip = () =>
  useMutation({
    mutationFn: (body: { code: string; newPassword: string }) => unwrap(api.POST('/api/reset', { body })),
  });
