import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whether the office calls a subject what its campaign type lets it decide, such as service-oriented (S5.8); append-only, the newest holds. */
@Entity('distinction_decision')
@Index('distinction_decision_campaign_idx', ['campaignId', 'distinction'])
export class DistinctionDecision {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  /** Code of the distinction. */
  @Column('varchar', { length: 60 })
  distinction: string;

  @Column('boolean')
  granted: boolean;

  @Column('varchar', { length: 500 })
  reason: string;

  @Column('varchar', { length: 100 })
  byName: string;

  @Column('varchar', { length: 24 })
  at: string;

  /** The day of the office on which it was decided. */
  @Column('varchar', { length: 10 })
  day: string;
}
