import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

export const useForms = () => useQuery({ queryKey: ['forms'], queryFn: () => unwrap(api.GET('/api/forms')) });

/** Every version of a form, newest first. */
export const useFormVersions = (code: string) =>
  useQuery({
    queryKey: ['forms', code, 'versions'],
    queryFn: () => unwrap(api.GET('/api/forms/{code}/versions', { params: { path: { code } } })),
  });

export const fetchFormVersion = (id: string) =>
  unwrap(api.GET('/api/form-versions/{id}', { params: { path: { id } } }));

export const useFormVersion = (id: string | undefined) =>
  useQuery({ queryKey: ['form-versions', id], queryFn: () => fetchFormVersion(id ?? ''), enabled: id !== undefined });

/** A draft as it is now: what an earlier visit left in the cache would bring an old revision back. */
export const useFreshFormVersion = (id: string | undefined) =>
  useQuery({
    queryKey: ['form-drafts', id],
    queryFn: () => fetchFormVersion(id ?? ''),
    enabled: id !== undefined,
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
