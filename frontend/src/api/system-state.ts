import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

const againMs = 30_000;

/** How the installation stands just now. */
export const useSystemState = () =>
  useQuery({
    queryKey: ['system-state'],
    queryFn: () => unwrap(api.GET('/api/system-state')),
    refetchInterval: againMs,
  });
