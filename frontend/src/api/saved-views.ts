import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { ViewSettings } from './models';

/** Views of a list, by its key: the own ones, and those that the office shares. */
export const useSavedViews = (list: string) =>
  useQuery({
    queryKey: ['saved-views', list],
    queryFn: () => unwrap(api.GET('/api/saved-views', { params: { query: { list } } })),
  });

interface NewView {
  readonly name: string;
  readonly shared: boolean;
  readonly settings: ViewSettings;
}

export function useSaveView(list: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: NewView) => unwrap(api.PUT('/api/saved-views', { body: { list, ...view } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['saved-views', list] }),
  });
}

export function useRemoveView(list: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/saved-views/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['saved-views', list] }),
  });
}
