import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { staysCurrent } from './staying-current';

const queryKey = ['messages'] as const;

/** How many messages were not read. */
export const useUnreadMessages = () =>
  useQuery({
    queryKey: [...queryKey, 'unread'],
    queryFn: () => unwrap(api.GET('/api/my/messages', { params: { query: { unread: 'yes', pageSize: 1 } } })),
    select: ({ total }) => total,
    ...staysCurrent,
  });

export const useMessages = (query: { readonly page: number; readonly pageSize: number; readonly unread?: 'yes' }) =>
  useQuery({
    queryKey: [...queryKey, query],
    queryFn: () => unwrap(api.GET('/api/my/messages', { params: { query } })),
    placeholderData: keepPreviousData,
    ...staysCurrent,
  });

/** Says that messages were read; without ids, all of them. */
export function useReadMessages() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids?: string[]) => unwrap(api.POST('/api/my/messages/reading', { body: ids ? { ids } : {} })),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
