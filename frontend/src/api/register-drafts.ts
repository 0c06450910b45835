import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap } from './client';
import type { RegisterContent, RegisterWithForm } from './models';

export const useReadyCourses = () =>
  useQuery({
    queryKey: ['register-courses'],
    queryFn: () => unwrap(api.GET('/api/register-courses')),
    staleTime: Infinity,
  });

/** Every version of a register, the newest first. */
export const useRegisterVersions = (code: string) =>
  useQuery({
    queryKey: ['registers', code, 'versions'],
    queryFn: () => unwrap(api.GET('/api/registers/{code}/versions', { params: { path: { code } } })),
  });

/** A draft as it is now: what an earlier visit left in the cache would bring an old revision back. */
export const useFreshRegisterVersion = (id: string) =>
  useQuery({
    queryKey: ['register-drafts', id],
    queryFn: () => unwrap(api.GET('/api/register-versions/{id}', { params: { path: { id } } })),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const saveRegisterDraft = (id: string, revision: number, body: RegisterContent): Promise<RegisterWithForm> =>
  unwrap(api.PUT('/api/register-versions/{id}', { params: { path: { id }, header: ifMatch(revision) }, body }));

/** What keeps a register from being opened. */
export const useRegisterCheck = (content: RegisterContent) =>
  useQuery({
    queryKey: ['register-check', content],
    queryFn: () => unwrap(api.POST('/api/registers/check', { body: content })),
    placeholderData: keepPreviousData,
    gcTime: 0,
    staleTime: Infinity,
  });

function useRegisterChange<A>(change: (given: A) => Promise<RegisterWithForm>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['registers'] }),
  });
}

export const useBeginRegister = () =>
  useRegisterChange(({ code, ...body }: RegisterContent & { readonly code: string }) =>
    unwrap(api.POST('/api/registers/{code}/versions', { params: { path: { code } }, body })),
  );

interface VersionNow {
  readonly id: string;
  readonly revision: number;
}

export const useOpenRegister = () =>
  useRegisterChange(({ id, revision }: VersionNow) =>
    unwrap(api.POST('/api/register-versions/{id}/opening', { params: { path: { id }, header: ifMatch(revision) } })),
  );

export const useRetireRegister = () =>
  useRegisterChange(({ id, revision }: VersionNow) =>
    unwrap(api.POST('/api/register-versions/{id}/retirement', { params: { path: { id }, header: ifMatch(revision) } })),
  );
