import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A run whose remarks are seen: one row shows all of them at once. */
@Entity('remark_run', { withoutRowid: true })
@Index('remark_run_campaign_idx', ['campaignId'])
export class RemarkRun {
  @PrimaryColumn('varchar', { length: 36 })
  runId: string;

  @Column('varchar', { length: 36 })
  campaignId: string;
}
