import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { QuarantinedBallots } from '../ballots/index.js';
import type { WaitingBallots } from '../disclosure/index.js';
import type { DismissedFacts } from '../facts/index.js';

export const runStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** One computation of all grades of a campaign, with the hashes by which anybody can check it (I1). The job that works it out has its id. */
@Entity('grading_run')
@Index('grading_run_campaign_number_key', ['campaignId', 'number'], { unique: true })
@Index('grading_run_unfinished_key', ['campaignId'], { unique: true, where: 'finished_at IS NULL' })
export class GradingRun {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('grading_run_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  /** 1, 2, 3… within the campaign; the newest succeeded run is the ledger. */
  @Column('integer')
  number: number;

  @Column('varchar', { length: 10 })
  state: RunState;

  @Column('integer')
  progressDone: number;

  @Column('integer')
  progressTotal: number;

  @Column('varchar', { length: 60 })
  pluginId: string;

  @Column('varchar', { length: 20 })
  pluginVersion: string;

  @Column('varchar', { length: 71 })
  pluginDigest: string;

  @Column('varchar', { length: 71, nullable: true })
  inputHash: string | null;

  @Column('varchar', { length: 71, nullable: true })
  outcomeHash: string | null;

  /** The grading input as computed, JSON: megabytes, so that it is read only by name. */
  @Column('text', { nullable: true, select: false })
  input: string | null;

  @Column('simple-json', { nullable: true })
  aggregate: Record<string, unknown> | null;

  /** Ballots that too few others have joined since the run before to be counted, by group; null in runs older than the rule. */
  @Column('simple-json', { nullable: true })
  waiting: Record<string, WaitingBallots> | null;

  @Column('varchar', { length: 60, nullable: true })
  errorCode: string | null;

  @Column('varchar', { length: 500, nullable: true })
  errorDetail: string | null;

  @Column('varchar', { length: 100 })
  startedBy: string;

  @Column('varchar', { length: 24 })
  startedAt: string;

  @Column('varchar', { length: 24, nullable: true })
  finishedAt: string | null;

  /** Ballots that could not be read and are in no count. */
  @Column('integer', { default: 0 })
  setAside: number;

  /** Ballots that did not count in it, and why; null when all did. */
  @Column('simple-json', { nullable: true })
  quarantined: QuarantinedBallots[] | null;

  /** Facts that waited for their second person when it started; null when none did. */
  @Column('simple-json', { nullable: true })
  dismissedFacts: DismissedFacts | null;
}
