import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const runStates = ['queued', 'running', 'succeeded', 'failed', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/** One computation of all grades of a campaign, with the hashes by which anybody can check it (I1). */
@Entity('grading_run')
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
}
