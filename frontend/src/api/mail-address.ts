import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import type { MailAddressChange, MailAddressEntry } from './models';

const queryKey = ['mail-address'] as const;

/** Where one is written to. */
export const useMailAddress = () => useQuery({ queryKey, queryFn: () => unwrap(api.GET('/api/my/mail-address')) });

function useChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey }) });
}

export const useEnterMailAddress = () =>
  useChange((body: MailAddressEntry) => unwrap(api.PUT('/api/my/mail-address', { body })));

export const useConfirmMailAddress = () =>
  useChange((code: string) => unwrap(api.POST('/api/my/mail-address/confirmation', { body: { code } })));

export const useChangeMails = () =>
  useChange((body: MailAddressChange) => unwrap(api.PATCH('/api/my/mail-address', { body })));

export const useRemoveMailAddress = () => useChange(() => unwrap(api.DELETE('/api/my/mail-address')));

export const useTryMailAddress = () => useChange(() => unwrap(api.POST('/api/my/mail-address/trial')));
