import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { listParameters, type ListQuery } from './list-query';
import { api, ifMatch, unwrap, upload } from './client';
import { jobDone } from './jobs';
import type { ImportReport, JobView, UnitCreate, UnitPatch, UnitType } from './models';

export interface UnitQuery extends ListQuery {
  readonly type?: UnitType;
  readonly parentId?: string;
  readonly under?: string;
}

export const fetchUnits = (query: UnitQuery) =>
  unwrap(
    api.GET('/api/units', {
      params: { query: listParameters(query, ['code', 'name', 'type', 'partyMembers', 'households', 'residents']) },
    }),
  );

export const useUnits = (query: UnitQuery, enabled = true) =>
  useQuery({
    queryKey: ['units', query],
    queryFn: () => fetchUnits(query),
    placeholderData: keepPreviousData,
    enabled,
  });

export const useUnit = (id: string | undefined) =>
  useQuery({
    queryKey: ['units', 'one', id],
    queryFn: () => unwrap(api.GET('/api/units/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  });

function useUnitChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: ['units'] }) });
}

export const useCreateUnit = () => useUnitChange((body: UnitCreate) => unwrap(api.POST('/api/units', { body })));

export const useUpdateUnit = () =>
  useUnitChange(({ id, revision, body }: { id: string; revision: number; body: UnitPatch }) =>
    unwrap(api.PATCH('/api/units/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

interface UnitFile {
  readonly file: File;
  readonly dryRun: boolean;
  /** Leaves out columns whose titles the server does not know. */
  readonly ignoreUnknown: boolean;
}

/** A check that changes nothing answers at once; an import is a job, which goes on when its page is left. */
async function importUnits({ file, dryRun, ignoreUnknown }: UnitFile): Promise<ImportReport> {
  if (dryRun) return upload<ImportReport>(`/api/units/import?dryRun=true&ignoreUnknownColumns=${ignoreUnknown}`, file);
  const job = await upload<JobView>(`/api/units/import-jobs?ignoreUnknownColumns=${ignoreUnknown}`, file);
  return (await jobDone(job)).result as unknown as ImportReport;
}

export const useImportUnits = () => useUnitChange(importUnits);
