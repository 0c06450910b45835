import { useQuery } from '@tanstack/react-query';
import { api, unwrap } from './client';

export const useForms = () => useQuery({ queryKey: ['forms'], queryFn: () => unwrap(api.GET('/api/forms')) });

export const useFormVersion = (id: string | undefined) =>
  useQuery({
    queryKey: ['form-versions', id],
    queryFn: () => unwrap(api.GET('/api/form-versions/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });
