import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';

const sessionsKey = ['own-sessions'] as const;
const factorKey = ['second-factor'] as const;

export const useOwnSessions = () =>
  useQuery({ queryKey: sessionsKey, queryFn: () => unwrap(api.GET('/api/sessions')) });

export const useSecondFactor = () =>
  useQuery({ queryKey: factorKey, queryFn: () => unwrap(api.GET('/api/session/second-factor')) });

function useSessionsChange<V>(change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: sessionsKey }) });
}

export const useEndSession = () =>
  useSessionsChange((id: string) => unwrap(api.DELETE('/api/sessions/{id}', { params: { path: { id } } })));
export const useEndOtherSessions = () => useSessionsChange(() => unwrap(api.DELETE('/api/sessions')));

export const useBeginSecondFactor = () =>
  useMutation({
    mutationFn: (currentPassword: string) =>
      unwrap(api.POST('/api/session/second-factor', { body: { currentPassword } })),
  });

/** What it changes is read anew by {@link useSecondFactorChanged}, once the recovery codes have been seen. */
export const useConfirmSecondFactor = () =>
  useMutation({
    mutationFn: (code: string) => unwrap(api.POST('/api/session/second-factor/confirmation', { body: { code } })),
  });

/** What it changes is read anew by {@link useSecondFactorChanged}, once the codes have been seen. */
export const useRenewRecoveryCodes = () =>
  useMutation({
    mutationFn: (body: { currentPassword: string; code: string }) =>
      unwrap(api.POST('/api/session/second-factor/recovery-codes', { body })),
  });

export function useRemoveSecondFactor() {
  const changed = useSecondFactorChanged();
  return useMutation({
    mutationFn: (body: { currentPassword: string; code: string }) =>
      unwrap(api.POST('/api/session/second-factor/removal', { body })),
    onSuccess: changed,
  });
}

export function useSecondFactorChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([factorKey, sessionsKey, ['session']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
