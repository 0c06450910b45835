import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { api, ifMatch, unwrap, upload } from './client';
import type { AccountCreate, AccountImportReport, AccountPatch, Role, SlipOrder } from './models';

/** What narrows a list of accounts. */
export interface AccountFilter {
  readonly q?: string;
  readonly role?: Role;
  /** A unit; accounts of it and of those below. */
  readonly under?: string;
  readonly state?: 'enabled' | 'disabled';
  readonly signedIn?: 'ever' | 'never';
}

type AccountQuery = ListQuery & AccountFilter;

const fetchAccounts = (query: AccountQuery) =>
  unwrap(
    api.GET('/api/accounts', {
      params: { query: listParameters(query, ['username', 'displayName', 'role', 'createdAt', 'lastSignInAt']) },
    }),
  );

export const useAccounts = (query: AccountQuery) =>
  useQuery({
    queryKey: ['accounts', query],
    queryFn: () => fetchAccounts(query),
    placeholderData: keepPreviousData,
  });

/** So many accounts can be dealt with at once. */
const mostAtOnce = 1_000;
const pageSize = 200;

/** Ids of all accounts that a filter leaves, up to {@link mostAtOnce}. */
export async function fetchAccountIds(filter: AccountFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ids.length < mostAtOnce; page++) {
    const { items } = await fetchAccounts({ ...filter, page, pageSize });
    ids.push(...items.map(({ id }) => id));
    if (items.length < pageSize) break;
  }
  return ids;
}

function useAccountChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['accounts'] }) });
}

export const useCreateAccount = () =>
  useAccountChange((body: AccountCreate) => unwrap(api.POST('/api/accounts', { body })));

export const useUpdateAccount = () =>
  useAccountChange(({ id, revision, body }: { id: string; revision: number; body: AccountPatch }) =>
    unwrap(api.PATCH('/api/accounts/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useAskForReset = () =>
  useAccountChange((id: string) => unwrap(api.POST('/api/accounts/{id}/reset', { params: { path: { id } } })));

export const useTakeSecondFactor = () =>
  useAccountChange((id: string) =>
    unwrap(api.DELETE('/api/accounts/{id}/second-factor', { params: { path: { id } } })),
  );

interface PeopleFile {
  readonly file: File;
  readonly dryRun: boolean;
  /** Leaves out columns whose titles the server does not know. */
  readonly ignoreUnknown: boolean;
  /** Says that people of the same name in the same unit are several. */
  readonly acceptNamesakes: boolean;
  /** Of the letters. */
  readonly lang: SlipOrder['lang'];
}

export const useImportAccounts = () =>
  useAccountChange(({ file, dryRun, ignoreUnknown, acceptNamesakes, lang = 'zh-CN' }: PeopleFile) => {
    const query = new URLSearchParams({
      dryRun: String(dryRun),
      ignoreUnknownColumns: String(ignoreUnknown),
      namesakes: acceptNamesakes ? 'accept' : 'ask',
      lang,
    });
    return upload<AccountImportReport>(`/api/accounts/import?${query}`, file);
  });

export const useDisableAccounts = () =>
  useAccountChange((body: { accountIds: string[]; disabled: boolean }) =>
    unwrap(api.POST('/api/accounts/bulk', { body })),
  );

export const useWriteSlips = () =>
  useAccountChange((body: SlipOrder) => unwrap(api.POST('/api/accounts/slips', { body })));
