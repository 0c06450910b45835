import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, download, unwrap, type Download } from './client';
import { listParameters, type ListQuery } from './list-query';
import type { JobView } from './models';
import { ProblemError } from './problem';
import { staysCurrentWith } from './staying-current';

const queryKey = ['jobs'];
const followMs = 400;

export const isUnfinished = ({ finishedAt }: JobView): boolean => finishedAt === null;

/** Jobs, newest first; asked for again, soon as long as one of them is at work. */
export const useJobs = (query: ListQuery) =>
  useQuery({
    queryKey: [...queryKey, query],
    queryFn: () => unwrap(api.GET('/api/jobs', { params: { query: listParameters(query, ['createdAt']) } })),
    placeholderData: keepPreviousData,
    ...staysCurrentWith(isUnfinished),
  });

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => unwrap(api.POST('/api/jobs/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

export const jobFilePath = (id: string): string => `/api/jobs/${encodeURIComponent(id)}/file`;

/**
 * A job once it has ended.
 * @param onSeen is told how far it has come
 * @throws {ProblemError} with the code of its failure; `job-cancelled` when somebody has cancelled it
 */
export async function jobDone(started: JobView, onSeen?: (job: JobView) => void): Promise<JobView> {
  let job = started;
  while (isUnfinished(job)) {
    onSeen?.(job);
    await new Promise((resolve) => setTimeout(resolve, followMs));
    job = await unwrap(api.GET('/api/jobs/{id}', { params: { path: { id: job.id } } }));
  }
  if (job.state === 'succeeded') return job;
  throw new ProblemError(0, { code: job.error?.code ?? 'job-cancelled' });
}

/** The file that a job makes, once it is made. @throws {ProblemError} as {@link jobDone} */
export async function jobFile(started: JobView, onSeen?: (job: JobView) => void): Promise<Download> {
  const { id, file } = await jobDone(started, onSeen);
  return download(jobFilePath(id), file?.name ?? id);
}
