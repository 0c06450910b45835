import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BatchState } from './domain/batch-course.js';

/** Numbered papers for one group at one door (纸质票批次). The numbers lie in a box; nobody writes down who takes which. */
@Entity('paper_batch')
export class PaperBatch {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('paper_batch_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 16 })
  collectorId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  @Column('varchar', { length: 60 })
  name: string;

  /** Four signs before each number, so that papers of two batches are not taken for each other. */
  @Column('varchar', { length: 4 })
  code: string;

  @Column('integer')
  firstNumber: number;

  @Column('integer')
  lastNumber: number;

  /** Papers that were handed out. */
  @Column('integer')
  issued: number;

  /** Papers that came back, as they were counted by hand; null = not counted yet. */
  @Column('integer', { nullable: true })
  returned: number | null;

  @Column('varchar', { length: 8 })
  state: BatchState;

  @Column('varchar', { length: 500, nullable: true })
  voidReason: string | null;

  /** Share of the papers that is typed in twice, in percent. */
  @Column('integer')
  samplePercent: number;

  /** Hundredths of a percent of differing answers above which every paper is typed in twice. */
  @Column('integer')
  errorLimit: number;

  /** Seed from which the sample was drawn, 128 bits in hexadecimal. */
  @Column('varchar', { length: 32, nullable: true })
  seed: string | null;

  /** Numbers of the papers that are typed in twice. */
  @Column('simple-json', { nullable: true })
  sample: number[] | null;

  /** Every paper is typed in twice, because too many answers differed. */
  @Column('boolean')
  everything: boolean;

  /** Key in `DATA_DIR/paper-keys` under which entries are sealed; null once it is destroyed. */
  @Column('varchar', { length: 32, nullable: true })
  keyId: string | null;

  /** Counted when the batch was closed: papers that went to the ballots, and void ones. */
  @Column('integer')
  counted: number;

  @Column('integer')
  voided: number;

  @Column('integer')
  compared: number;

  @Column('integer')
  differing: number;

  @Column('varchar', { length: 10 })
  createdOn: string;

  @Column('varchar', { length: 100 })
  createdBy: string;

  @Column('varchar', { length: 10, nullable: true })
  closedOn: string | null;

  @Column('varchar', { length: 100, nullable: true })
  closedBy: string | null;

  @Column('integer')
  revision: number;
}
