import type { EntityManager } from 'typeorm';

/** Does a job that nobody works on; never fails. */
export type Perform = (jobId: string) => Promise<void>;

/**
 * Brings jobs that wait to a process that works on them. What a job is and how far it has come stand in the table `job`; an engine
 * that brings one twice, late or not at all does no harm, since jobs are claimed there and handed in again when nobody has come.
 */
export abstract class JobEngine {
  /** Begins to bring jobs to this process. */
  abstract begin(perform: Perform): Promise<void>;
  /** Hands a job in, in the unit of work that makes it wait. @returns what is to be called once that is committed */
  abstract hand(tx: EntityManager, jobId: string): Promise<() => void>;
  /** Brings no more; resolves when what it has brought is done. */
  abstract end(): Promise<void>;
}

/** Jobs that a process works on at once: two, since requests go before. */
export const jobsAtOnce = 2;
