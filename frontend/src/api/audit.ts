import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ListQuery } from './list-query';
import { api, unwrap } from './client';

export const useAudit = (query: ListQuery) =>
  useQuery({ queryKey: ['audit', query], queryFn: () => unwrap(api.GET('/api/audit', { params: { query } })), placeholderData: keepPreviousData });
