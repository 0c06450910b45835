import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { fieldProblem } from '../common/http/field-problem.js';
import { fileKeptMs } from './job-files.js';
import { jobStates, type Job } from './job.entity.js';

export const jobView = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    state: z.enum(jobStates),
    subject: z.string(),
    campaignId: z.string().nullable(),
    startedBy: z.string(),
    /** Whether the caller asked for it; only then its file can be fetched. */
    mine: z.boolean(),
    progress: z.strictObject({ done: z.int(), total: z.int(), code: z.string().nullable() }),
    cancellable: z.boolean(),
    error: z.strictObject({ code: z.string(), errors: z.array(fieldProblem) }).nullable(),
    result: z.record(z.string(), z.unknown()).nullable(),
    file: z.strictObject({ name: z.string(), mediaType: z.string(), bytes: z.int(), until: z.string() }).nullable(),
    createdAt: z.string(),
    startedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Job' });

const errorsOf = ({ result }: Job): z.input<typeof fieldProblem>[] =>
  z.object({ errors: z.array(fieldProblem) }).safeParse(result).data?.errors ?? [];

/** A job as somebody sees it who may; its file and what it came to are for who asked for it. */
export function toJobView(viewer: Viewer, job: Job): z.input<typeof jobView> {
  const mine = job.accountId === viewer.accountId;
  const until = job.finishedAt === null ? null : new Date(Date.parse(job.finishedAt) + fileKeptMs).toISOString();
  return {
    id: job.id,
    kind: job.kind,
    state: job.state,
    subject: job.subject,
    campaignId: job.campaignId,
    startedBy: job.startedBy,
    mine,
    progress: { done: job.progressDone, total: job.progressTotal, code: job.progressCode },
    cancellable: job.finishedAt === null && job.cancellable,
    error: job.errorCode === null ? null : { code: job.errorCode, errors: mine ? errorsOf(job) : [] },
    result: mine && job.state !== 'failed' ? job.result : null,
    file:
      mine && job.file && until !== null
        ? { name: job.file.name, mediaType: job.file.mediaType, bytes: job.file.bytes, until }
        : null,
    createdAt: job.createdAt,
    startedAt: job.startedAt,
    finishedAt: job.finishedAt,
  };
}
