import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';

const path = (code: string) => ({ params: { path: { code } } });

/** What stands on a form. */
export const useFormUses = (code: string) =>
  useQuery({
    queryKey: ['forms', code, 'uses'],
    queryFn: () => unwrap(api.GET('/api/forms/{code}/uses', path(code))),
  });

/** Forms that were thrown away. */
export const useFormBin = () =>
  useQuery({ queryKey: ['forms', 'bin'], queryFn: () => unwrap(api.GET('/api/form-bin')) });

export function usePutFormInto(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (folder: string | null) =>
      unwrap(api.PUT('/api/forms/{code}/folder', { ...path(code), body: { folder } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
}

export function useThrowFormAway() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => unwrap(api.DELETE('/api/forms/{code}', path(code))),
    onSuccess: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
}

export function useBringFormBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => unwrap(api.POST('/api/form-bin/{code}/restoration', path(code))),
    onSuccess: () => client.invalidateQueries({ queryKey: ['forms'] }),
  });
}
