import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

export const useForms = () => useQuery({ queryKey: ['forms'], queryFn: () => unwrap(api.GET('/api/forms')) });

/** Every version of a form, newest first. */
export const useFormVersions = (code: string) =>
  useQuery({ queryKey: ['forms', code, 'versions'], queryFn: () => unwrap(api.GET('/api/forms/{code}/versions', { params: { path: { code } } })) });

export const useFormVersion = (id: string | undefined) =>
  useQuery({
    queryKey: ['form-versions', id],
    queryFn: () => unwrap(api.GET('/api/form-versions/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
