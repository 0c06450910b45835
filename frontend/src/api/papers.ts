import type { Locale } from '@pingyi/form-definitions/locales';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, download, ifMatch, unwrap, upload } from './client';
import { jobFile } from './jobs';
import { listParameters, type ListQuery } from './list-query';
import type { EvidenceView, NewPaperBatch, TypedPaper } from './models';
import { staysCurrent } from './staying-current';

const queryKey = ['papers'] as const;

export const usePaperBatches = (query: ListQuery & { campaignId?: string; open?: 'true' | 'false' }) =>
  useQuery({
    queryKey: [...queryKey, 'list', query],
    queryFn: () => unwrap(api.GET('/api/paper-batches', { params: { query: listParameters(query, ['createdOn']) } })),
    placeholderData: keepPreviousData,
    ...staysCurrent,
  });

export const usePaperBatch = (id: string) =>
  useQuery({
    queryKey: [...queryKey, id],
    queryFn: () => unwrap(api.GET('/api/paper-batches/{id}', { params: { path: { id } } })),
    ...staysCurrent,
  });

export const usePaperQuestions = (id: string) =>
  useQuery({
    queryKey: [...queryKey, id, 'questions'],
    queryFn: () => unwrap(api.GET('/api/paper-batches/{id}/questions', { params: { path: { id } } })),
    staleTime: Infinity,
  });

export const useDisputedPaper = (id: string, number: number) =>
  useQuery({
    queryKey: [...queryKey, id, 'differences', number],
    queryFn: () =>
      unwrap(
        api.GET('/api/paper-batches/{id}/papers/{number}/differences', {
          params: { path: { id, number: String(number) } },
        }),
      ),
    retry: false,
  });

function usePaperChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: async () => {
      await client.invalidateQueries({ queryKey });
      // Whether a campaign can be closed hangs on its papers.
      await client.invalidateQueries({ queryKey: ['campaigns'] });
    },
  });
}

export const useCreatePaperBatch = (campaignId: string) =>
  usePaperChange((body: NewPaperBatch) =>
    unwrap(api.POST('/api/campaigns/{id}/paper-batches', { params: { path: { id: campaignId } }, body })),
  );

export const useCountPapers = (id: string) =>
  usePaperChange(({ revision, ...body }: { revision: number; issued: number; returned: number | null }) =>
    unwrap(api.PUT('/api/paper-batches/{id}/counts', { params: { path: { id }, header: ifMatch(revision) }, body })),
  );

export const usePrintPapers = (id: string) =>
  usePaperChange(async (body: { language: Locale; contact: string }) =>
    jobFile(await unwrap(api.POST('/api/paper-batches/{id}/prints', { params: { path: { id } }, body }))),
  );

export const useDrawSample = (id: string) =>
  usePaperChange(() => unwrap(api.POST('/api/paper-batches/{id}/sample', { params: { path: { id } } })));

export const useClosePapers = (id: string) =>
  usePaperChange(() => unwrap(api.POST('/api/paper-batches/{id}/closing', { params: { path: { id } } })));

export const useVoidPapers = (id: string) =>
  usePaperChange((reason: string) =>
    unwrap(api.POST('/api/paper-batches/{id}/void', { params: { path: { id } }, body: { reason } })),
  );

export type PaperPass = 'first' | 'second' | 'decision';

/** Types a paper in: for the first time, again, or as what a third person reads on it. */
export const useTypePaper = (id: string, pass: PaperPass) =>
  usePaperChange(({ number, paper }: { number: string; paper: TypedPaper }) => {
    const order = { params: { path: { id, number } }, body: paper };
    if (pass === 'second') return unwrap(api.POST('/api/paper-batches/{id}/papers/{number}/second', order));
    if (pass === 'decision') return unwrap(api.POST('/api/paper-batches/{id}/papers/{number}/decision', order));
    return unwrap(api.POST('/api/paper-batches/{id}/papers/{number}', order));
  });

export const useTakeBackPaper = (id: string) =>
  usePaperChange((number: string) =>
    unwrap(api.DELETE('/api/paper-batches/{id}/papers/{number}', { params: { path: { id, number } } })),
  );

const scanPath = (id: string, number: string): string =>
  `/api/paper-batches/${encodeURIComponent(id)}/papers/${encodeURIComponent(number)}/scan`;

export const useKeepScan = (id: string) =>
  usePaperChange(({ number, file }: { number: string; file: File }) =>
    upload<EvidenceView>(scanPath(id, number), file),
  );

export const fetchScan = (id: string, number: number) => download(scanPath(id, String(number)), `paper-${number}`);
