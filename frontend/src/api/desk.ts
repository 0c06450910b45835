import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { staysCurrent } from './staying-current';

/** What waits for whoever is signed in; whatever is done in the console may change it. */
export const deskKey = ['desk'] as const;

/** How much waits, by kind. */
export const useDesk = () =>
  useQuery({ queryKey: deskKey, queryFn: () => unwrap(api.GET('/api/my/desk')), ...staysCurrent });
