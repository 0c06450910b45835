import type { OfficeLocale } from '@pingyi/form-definitions/locales';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap, upload } from './client';
import { listParameters, type ListQuery } from './list-query';
import { staysCurrent } from './staying-current';
import type { RecordCreate, RecordImportReport, RecordMove, RecordsMove, RecordView } from './models';

/** Everything of registers; a change of one record may change lists and coverage. */
export const registersKey = 'registers';
const root = registersKey;

export const useRegisters = () => useQuery({ queryKey: [root], queryFn: () => unwrap(api.GET('/api/registers')) });

export const useRegister = (code: string) =>
  useQuery({
    queryKey: [root, code],
    queryFn: () => unwrap(api.GET('/api/registers/{code}', { params: { path: { code } } })),
  });

/** Phases of campaigns by which records can be written, those that begin last first. */
export const useRecordPhases = (enabled: boolean) =>
  useQuery({
    queryKey: [root, 'phases'],
    queryFn: () => unwrap(api.GET('/api/record-phases', { params: { query: { pageSize: 100 } } })),
    enabled,
  });

/** What units with the same superior, and those below, tell each other. */
export const useSharedRecords = (query: ListQuery & { readonly lang: OfficeLocale }) =>
  useQuery({
    queryKey: [root, 'shared', query],
    queryFn: () => unwrap(api.GET('/api/shared-records', { params: { query: listParameters(query, []) } })),
    placeholderData: keepPreviousData,
  });

/** How far every register is covered in its running period. */
export const useRegisterCoverage = () =>
  useQuery({ queryKey: [root, 'coverage'], queryFn: () => unwrap(api.GET('/api/register-coverage')) });

/** Records of all registers that wait for whoever is signed in, those that are overdue first. */
export const useWaitingRecords = (query: ListQuery) =>
  useQuery({
    queryKey: [root, 'waiting', query],
    queryFn: () => unwrap(api.GET('/api/waiting-records', { params: { query: listParameters(query, []) } })),
    ...staysCurrent,
  });

export interface RecordQuery extends ListQuery {
  readonly state?: string;
  readonly period?: string;
  readonly unitId?: string;
  readonly personId?: string;
  readonly overdue?: 'yes';
  readonly dueFrom?: string;
  readonly dueTo?: string;
  readonly question?: string;
  readonly value?: string;
}

export const useRecords = (code: string, query: RecordQuery) =>
  useQuery({
    queryKey: [root, code, 'records', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/registers/{code}/records', {
          params: {
            path: { code },
            query: listParameters(query, ['changedAt', 'madeAt', 'dueOn', 'name', 'state', 'period']),
          },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Units or persons with too few records first, by one of the rules of a register. */
export const useCoverage = (code: string, query: ListQuery & { readonly period?: string; readonly rule?: '0' | '1' }) =>
  useQuery({
    queryKey: [root, code, 'coverage', query],
    queryFn: () =>
      unwrap(
        api.GET('/api/registers/{code}/coverage', { params: { path: { code }, query: listParameters(query, []) } }),
      ),
    placeholderData: keepPreviousData,
  });

export const useRecord = (id: string) =>
  useQuery({
    queryKey: [root, 'record', id],
    queryFn: () => unwrap(api.GET('/api/records/{id}', { params: { path: { id } } })),
  });

export const saveRecord = (id: string, revision: number, answers: Record<string, unknown>): Promise<RecordView> =>
  unwrap(api.PUT('/api/records/{id}', { params: { path: { id }, header: ifMatch(revision) }, body: { answers } }));

function useRecordChange<A>(change: (given: A) => Promise<RecordView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (record) => {
      client.setQueryData([root, 'record', record.id], record);
      void client.invalidateQueries({
        queryKey: [root],
        predicate: ({ queryKey }) => queryKey[1] !== 'record',
      });
    },
  });
}

export const useMakeRecord = (code: string) =>
  useRecordChange((body: RecordCreate) =>
    unwrap(api.POST('/api/registers/{code}/records', { params: { path: { code } }, body })),
  );

export const useMoveRecord = (id: string) =>
  useRecordChange(({ revision, ...body }: RecordMove & { readonly revision: number }) =>
    unwrap(api.POST('/api/records/{id}/moves', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const useCommentRecord = (id: string) =>
  useRecordChange((body: { readonly note: string; readonly to: string[] }) =>
    unwrap(api.POST('/api/records/{id}/comments', { params: { path: { id } }, body })),
  );

/** Accounts that see a record and can be spoken to. */
export const useRecordReaders = (id: string, q: string) =>
  useQuery({
    queryKey: [root, 'readers', id, q],
    queryFn: () =>
      unwrap(
        api.GET('/api/records/{id}/readers', {
          params: { path: { id }, query: { ...(q !== '' && { q }), pageSize: 20 } },
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** Comments that are meant for whoever is signed in and not read yet. */
export const useMentions = (query: ListQuery) =>
  useQuery({
    queryKey: [root, 'mentions', query],
    queryFn: () => unwrap(api.GET('/api/my/mentions', { params: { query: listParameters(query, []) } })),
    ...staysCurrent,
  });

/** Says that what was meant for whoever is signed in has been read. */
export function useSeeMentions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/records/{id}/mentions/seen', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [root, 'mentions'] }),
  });
}

/** Takes back a record that never left its first state. */
export function useDiscardRecord(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (revision: number) =>
      unwrap(api.DELETE('/api/records/{id}', { params: { path: { id }, header: ifMatch(revision) } })),
    onSuccess: () => {
      client.removeQueries({ queryKey: [root, 'record', id] });
      void client.invalidateQueries({ queryKey: [root], predicate: ({ queryKey }) => queryKey[1] !== 'record' });
    },
  });
}

/** Makes one move with several records. */
export function useMoveRecords(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: RecordsMove) =>
      unwrap(api.POST('/api/registers/{code}/moves', { params: { path: { code } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: [root] }),
  });
}

/** Records by their states. */
export const useBoard = (code: string, query: Omit<RecordQuery, 'page' | 'pageSize' | 'sort' | 'state'>) =>
  useQuery({
    queryKey: [root, code, 'board', query],
    queryFn: () => unwrap(api.GET('/api/registers/{code}/board', { params: { path: { code }, query } })),
    placeholderData: keepPreviousData,
  });

/** Days of a month on which records have to end. */
export const useCalendar = (code: string, month: string) =>
  useQuery({
    queryKey: [root, code, 'calendar', month],
    queryFn: () => unwrap(api.GET('/api/registers/{code}/calendar', { params: { path: { code }, query: { month } } })),
    placeholderData: keepPreviousData,
  });

/** What the newest result of a campaign proposes to put right; only for who manages it. */
export const useProposals = (campaignId: string, query: ListQuery) =>
  useQuery({
    queryKey: [root, 'proposals', campaignId, query],
    queryFn: () =>
      unwrap(
        api.GET('/api/campaigns/{id}/rectification-proposals', {
          params: { path: { id: campaignId }, query: listParameters(query, []) },
        }),
      ),
  });

export function useTakeUpProposals(campaignId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST('/api/campaigns/{id}/rectification-proposals', { params: { path: { id: campaignId } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [root] }),
  });
}

/** What the office asks of the rectification that follows a campaign. */
export const useRectificationRule = (campaignId: string) =>
  useQuery({
    queryKey: [root, 'rectification-rule', campaignId],
    queryFn: () => unwrap(api.GET('/api/campaigns/{id}/rectification-rule', { params: { path: { id: campaignId } } })),
  });

export function useSetRectificationRule(campaignId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ revision, ...body }: { readonly secondSurvey: boolean; readonly revision: number }) =>
      unwrap(
        api.PUT('/api/campaigns/{id}/rectification-rule', {
          params: { path: { id: campaignId }, header: ifMatch(revision) },
          body,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: [root] }),
  });
}

interface RecordFile {
  readonly file: File;
  readonly dryRun: boolean;
  /** Leaves out columns whose titles the server does not know. */
  readonly ignoreUnknown: boolean;
  /** Of the titles of the file. */
  readonly language: string;
}

export function useImportRecords(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun, ignoreUnknown, language }: RecordFile) =>
      upload<RecordImportReport>(
        `/api/registers/${code}/import?lang=${language}&dryRun=${dryRun}&ignoreUnknownColumns=${ignoreUnknown}`,
        file,
      ),
    onSuccess: (report) => (report.dryRun ? undefined : client.invalidateQueries({ queryKey: [root] })),
  });
}
