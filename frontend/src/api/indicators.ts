import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ifMatch, unwrap, upload } from './client';
import { listParameters, type ListQuery } from './list-query';
import type { IndicatorCreate, IndicatorImportReport, IndicatorPatch, UnitType } from './models';

const root = 'indicators';

/** By what a table is narrowed, in its list and in its export. */
export interface IndicatorFilter {
  readonly q?: string;
  readonly under?: string;
  readonly type?: UnitType;
  readonly firstYear?: number;
  readonly lastYear?: number;
  readonly only?: 'missing' | 'not-met' | 'met';
}

export const useIndicators = () => useQuery({ queryKey: [root], queryFn: () => unwrap(api.GET('/api/indicators')) });

export const useIndicatorTable = (code: string, query: ListQuery & IndicatorFilter) =>
  useQuery({
    queryKey: [root, code, query],
    queryFn: () =>
      unwrap(api.GET('/api/indicators/{code}/table', { params: { path: { code }, query: listParameters(query, []) } })),
    placeholderData: keepPreviousData,
  });

function useIndicatorChange<V, R>(change: (given: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: [root] }) });
}

export const useDefineIndicator = () =>
  useIndicatorChange((body: IndicatorCreate) => unwrap(api.POST('/api/indicators', { body })));

export const useChangeIndicator = () =>
  useIndicatorChange(({ code, revision, body }: { code: string; revision: number; body: IndicatorPatch }) =>
    unwrap(api.PATCH('/api/indicators/{code}', { params: { path: { code }, header: ifMatch(revision) }, body })),
  );

interface ValuePlace {
  readonly unitId: string;
  readonly year: number;
}

export const useNoteValue = (code: string) =>
  useIndicatorChange(
    ({ unitId, year, ...body }: ValuePlace & { readonly value: string; readonly base: string | null }) =>
      unwrap(
        api.PUT('/api/indicators/{code}/values/{unitId}/{year}', { params: { path: { code, unitId, year } }, body }),
      ),
  );

export const useRemoveValue = (code: string) =>
  useIndicatorChange(({ unitId, year }: ValuePlace) =>
    unwrap(api.DELETE('/api/indicators/{code}/values/{unitId}/{year}', { params: { path: { code, unitId, year } } })),
  );

export const useCountYear = (code: string) =>
  useIndicatorChange((year: number) =>
    unwrap(api.POST('/api/indicators/{code}/counts', { params: { path: { code } }, body: { year } })),
  );

interface ValueFile {
  readonly file: File;
  readonly dryRun: boolean;
  /** Leaves out columns whose titles the server does not know. */
  readonly ignoreUnknown: boolean;
  /** Of the titles of the file. */
  readonly language: string;
}

export function useImportValues(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun, ignoreUnknown, language }: ValueFile) =>
      upload<IndicatorImportReport>(
        `/api/indicators/${code}/import?lang=${language}&dryRun=${dryRun}&ignoreUnknownColumns=${ignoreUnknown}`,
        file,
      ),
    onSuccess: (report) => (report.dryRun ? undefined : client.invalidateQueries({ queryKey: [root] })),
  });
}
