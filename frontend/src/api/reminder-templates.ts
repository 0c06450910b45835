import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { ReminderTemplate } from './models';

const queryKey = ['reminder-templates'] as const;

type Template = Pick<ReminderTemplate, 'kind' | 'words'>;

/** The words of reminders, as the own office says them. */
export const useReminderTemplates = () =>
  useQuery({ queryKey, queryFn: () => unwrap(api.GET('/api/reminder-templates')) });

function useChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey }) });
}

export const useSetReminderTemplate = () =>
  useChange(({ kind, words }: Template) =>
    unwrap(api.PUT('/api/reminder-templates/{kind}', { params: { path: { kind } }, body: { words } })),
  );

export const useResetReminderTemplate = () =>
  useChange((kind: ReminderTemplate['kind']) =>
    unwrap(api.DELETE('/api/reminder-templates/{kind}', { params: { path: { kind } } })),
  );

/** How words would read. */
export const usePreviewReminderTemplate = () =>
  useMutation({
    mutationFn: ({ kind, words }: Template) =>
      unwrap(api.POST('/api/reminder-templates/{kind}/preview', { params: { path: { kind } }, body: { words } })),
  });
