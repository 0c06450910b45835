import type { EntityManager } from 'typeorm';
import type { Job } from './job.entity.js';

/** That a process works on a job, as long as no other has ended it or taken it over. */
export interface JobLease {
  /** Changes a job of this process. @returns false when it is no longer, and nothing of it may be stored */
  change(tx: EntityManager, id: string, change: Partial<Job>): Promise<boolean>;
}
