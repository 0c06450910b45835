import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** Public keys of the office, oldest first. */
export const useSigningKeys = () =>
  useQuery({ queryKey: ['signing-keys'], queryFn: () => unwrap(api.GET('/api/public/keys')) });
