import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const jobStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Work that outlives the request that asked for it (后台任务), and its process. */
@Entity('job')
@Index('job_unfinished_key', ['key'], { unique: true, where: 'finished_at IS NULL' })
@Index('job_account_idx', ['accountId', 'createdAt'])
@Index('job_campaign_idx', ['campaignId', 'createdAt'])
export class Job {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** What is done, a word of the feature that does it: `ledger-export`, `grading-run`. */
  @Column('varchar', { length: 40 })
  kind: string;

  /** What there may be one unfinished job of. */
  @Column('varchar', { length: 200 })
  key: string;

  @Column('varchar', { length: 10 })
  state: JobState;

  /** Who asked for it; it may do what this account may do when it is done. */
  @Column('varchar', { length: 36 })
  accountId: string;

  /** The post of the account in which it was asked for; null for its first one. */
  @Column('varchar', { length: 36, nullable: true })
  postId: string | null;

  @Column('varchar', { length: 100 })
  startedBy: string;

  /** Whose managers see it too; null for what is about no campaign. */
  @Column('varchar', { length: 36, nullable: true })
  campaignId: string | null;

  /** What it is about, as people call it: the name of a campaign. */
  @Column('varchar', { length: 200 })
  subject: string;

  /** What was asked for, as the feature that does it wrote it. */
  @Column('simple-json')
  request: Record<string, unknown>;

  @Column('integer')
  progressDone: number;

  /** 0 as long as nobody knows. */
  @Column('integer')
  progressTotal: number;

  /** What is being done just now, a code for the console. */
  @Column('varchar', { length: 40, nullable: true })
  progressCode: string | null;

  /** Whether it can be cancelled; not once something is decided that has to be carried out. */
  @Column('boolean')
  cancellable: boolean;

  /** The process that works on it; null while it waits for one. */
  @Column('varchar', { length: 36, nullable: true })
  owner: string | null;

  /** When that process was last heard of, or when the job was last handed to the engine. */
  @Column('varchar', { length: 24 })
  heartbeatAt: string;

  /** How many processes have begun it. */
  @Column('integer')
  attempts: number;

  @Column('varchar', { length: 60, nullable: true })
  errorCode: string | null;

  @Column('varchar', { length: 500, nullable: true })
  errorDetail: string | null;

  @Column('simple-json', { nullable: true })
  result: Record<string, unknown> | null;

  @Column('simple-json', { nullable: true })
  file: JobFile | null;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24, nullable: true })
  startedAt: string | null;

  @Index('job_finished_idx')
  @Column('varchar', { length: 24, nullable: true })
  finishedAt: string | null;
}

/** A file that a job has made; it lies in the data folder for a day. */
export interface JobFile {
  /** As it is called when it is downloaded. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Removed as soon as it was fetched: it holds what is to be nowhere else. */
  readonly once?: boolean;
  /** As it is called in the folder. */
  readonly stored: string;
}
