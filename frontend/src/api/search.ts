import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** What somebody can open by a part of its name; asked for once there is a word. */
export const useSearch = (q: string) =>
  useQuery({
    queryKey: ['search', q],
    queryFn: () => unwrap(api.GET('/api/search', { params: { query: { q } } })),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
