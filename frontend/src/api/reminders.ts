import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import { jobDone } from './jobs';
import type { AskedReminder, ReminderRuleInput, ReminderSettingsInput } from './models';
import { staysCurrent } from './staying-current';

const queryKey = ['reminders'] as const;

/** Whom a reminder would reach, and what they would read. */
export const useReminderPreview = (campaignId: string, asked: AskedReminder) =>
  useQuery({
    queryKey: [...queryKey, 'preview', campaignId, asked],
    queryFn: () =>
      unwrap(api.POST('/api/campaigns/{id}/reminder-previews', { params: { path: { id: campaignId } }, body: asked })),
    placeholderData: keepPreviousData,
  });

/** Reminds, and resolves when everybody was told. */
export function useAskReminders(campaignId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (asked: AskedReminder) =>
      jobDone(
        await unwrap(api.POST('/api/campaigns/{id}/reminders', { params: { path: { id: campaignId } }, body: asked })),
      ),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

/** What was told in a campaign. */
export const useToldMessages = (campaignId: string, query: { readonly page: number; readonly pageSize: number }) =>
  useQuery({
    queryKey: [...queryKey, 'log', campaignId, query],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/reminders', { params: { path: { id: campaignId }, query } })),
    placeholderData: keepPreviousData,
    ...staysCurrent,
  });

export const useReminderRule = (campaignId: string) =>
  useQuery({
    queryKey: [...queryKey, 'rule', campaignId],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/reminder-rule', { params: { path: { id: campaignId } } })),
  });

export function useSetReminderRule(campaignId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, body }: { revision: number; body: ReminderRuleInput }) =>
      unwrap(
        api.PUT('/api/campaigns/{id}/reminder-rule', {
          params: { path: { id: campaignId }, header: ifMatch(revision) },
          body,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [...queryKey, 'rule', campaignId] }),
  });
}

const settingsKey = [...queryKey, 'settings'] as const;

export const useReminderSettings = () =>
  useQuery({ queryKey: settingsKey, queryFn: () => unwrap(api.GET('/api/reminder-settings')) });

export function useSetReminderSettings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, body }: { revision: number; body: ReminderSettingsInput }) =>
      unwrap(api.PUT('/api/reminder-settings', { params: { header: ifMatch(revision) }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: settingsKey }),
  });
}
