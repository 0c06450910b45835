import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, unwrap } from './client';
import { jobFile } from './jobs';
import type { JobView, ReportOrder } from './models';

interface WantedReport {
  readonly order: ReportOrder;
  /** Is told how far the job has come that writes it. */
  readonly onSeen: (job: JobView) => void;
}

/** A report as a file, made by a job that goes on when its page is left. */
export const useWriteReport = (id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ order, onSeen }: WantedReport) => {
      const job = await unwrap(api.POST('/api/campaigns/{id}/reports', { params: { path: { id } }, body: order }));
      void client.invalidateQueries({ queryKey: ['jobs'] });
      return jobFile(job, onSeen);
    },
  });
};

/** Where the ledger is printed as it is filtered. */
export const ledgerPrintPath = (id: string, query: Readonly<Record<string, string | undefined>>): string =>
  `/api/campaigns/${encodeURIComponent(id)}/ledger/print?${parameters(query)}`;

/** Where a release is printed for a notice board. */
export const noticeSheetPath = (id: string, query: Readonly<Record<string, string | undefined>>): string =>
  `/api/publications/${encodeURIComponent(id)}/notice-sheet?${parameters(query)}`;

const parameters = (query: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
