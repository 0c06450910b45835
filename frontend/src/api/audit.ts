import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { api, unwrap } from './client';

/** What the audit log is filtered by; days are those of the office. */
export interface AuditFilters {
  readonly q?: string;
  /** A feature, for all of its actions. */
  readonly action?: string;
  readonly from?: string;
  readonly to?: string;
}

export const useAudit = (query: ListQuery & AuditFilters) =>
  useQuery({
    queryKey: ['audit', query],
    queryFn: () => unwrap(api.GET('/api/audit', { params: { query: listParameters(query, ['at']) } })),
    placeholderData: keepPreviousData,
  });
