import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Whom the leadership chose among units with equal scores, when and why; append-only. */
@Entity('tie_decision')
export class TieDecision {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('tie_decision_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 24 })
  at: string;

  @Column('varchar', { length: 100 })
  byName: string;

  @Column('simple-json')
  chosenIds: string[];

  /** All that waited for the decision; what was decided about them before no longer holds. */
  @Column('simple-json')
  tiedIds: string[];

  @Column('varchar', { length: 500 })
  reason: string;
}
