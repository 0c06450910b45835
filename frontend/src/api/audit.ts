import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { api, unwrap } from './client';

export const useAudit = (query: ListQuery) =>
  useQuery({
    queryKey: ['audit', query],
    queryFn: () => unwrap(api.GET('/api/audit', { params: { query: listParameters(query, ['at']) } })),
    placeholderData: keepPreviousData,
  });
