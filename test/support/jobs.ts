import { Database, type Job } from '@pingyi/backend/testing';
import { expect, vi } from 'vitest';
import type { Bench, Client } from './client.js';

/** A job as the API shows it. */
export interface JobView {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly mine: boolean;
  readonly progress: { readonly done: number; readonly total: number; readonly code: string | null };
  readonly cancellable: boolean;
  readonly error: { readonly code: string } | null;
  readonly result: Record<string, unknown> | null;
  readonly file: { readonly name: string; readonly bytes: number } | null;
}

/** Resolves once no job is unfinished, in whatever process. */
export const jobsDone = async ({ app }: Pick<Bench, 'app'>): Promise<void> => {
  const unfinished = () => app.get(Database).select('SELECT 1 FROM job WHERE finished_at IS NULL');
  await vi.waitFor(async () => expect(await unfinished()).toEqual([]), { timeout: 60_000, interval: 20 });
};

/** A job once it has ended. */
export const endOf = async (client: Client, id: string): Promise<JobView> => {
  let seen: JobView | undefined;
  await expect
    .poll(
      async () => {
        seen = await client.ok<JobView>('GET', `/api/jobs/${id}`);
        return ['succeeded', 'failed', 'cancelled'].includes(seen.state);
      },
      { timeout: 60_000, interval: 20 },
    )
    .toBe(true);
  return seen as JobView;
};

/** The columns of a job of a process that was last heard of so many seconds ago. */
export const jobElsewhere = (job: Partial<Job>, secondsAgo: number): Job => {
  const id = job.id ?? crypto.randomUUID();
  const now = new Date().toISOString();
  return {
    id,
    kind: 'ledger-export',
    key: id,
    state: 'running',
    accountId: 'nobody',
    postId: null,
    startedBy: 'x',
    campaignId: null,
    subject: 'x',
    request: {},
    progressDone: 0,
    progressTotal: 2,
    progressCode: null,
    cancellable: true,
    owner: 'elsewhere',
    heartbeatAt: new Date(Date.now() - secondsAgo * 1000).toISOString(),
    attempts: 1,
    errorCode: null,
    errorDetail: null,
    result: null,
    file: null,
    createdAt: now,
    startedAt: now,
    finishedAt: null,
    ...job,
  };
};
