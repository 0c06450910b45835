import { useMutation } from '@tanstack/react-query';
import { api, unwrap } from './client';

/** Where to sign in at the provider of the office. */
export const useLeaveForProvider = () => useMutation({ mutationFn: () => unwrap(api.POST('/api/oidc/sign-in')) });

/** Where to show there who one is, for one's account. */
export const useLeaveForLink = () =>
  useMutation({
    mutationFn: (currentPassword: string) => unwrap(api.POST('/api/oidc/link', { body: { currentPassword } })),
  });

/** The way back, with the query that the provider has sent. */
export const useReturnFromProvider = () =>
  useMutation({ mutationFn: (search: string) => unwrap(api.POST('/api/oidc/return', { body: { search } })) });

export const useShowFactor = () =>
  useMutation({ mutationFn: (code: string) => unwrap(api.POST('/api/oidc/second-factor', { body: { code } })) });

/** Links whoever was refused with a code to an account. */
export const useLinkIdentity = (id: string) =>
  useMutation({
    mutationFn: (code: string) =>
      unwrap(api.POST('/api/accounts/{id}/identity', { params: { path: { id } }, body: { code } })),
  });
