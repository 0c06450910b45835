import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who moved a campaign from one state or stage to the next, when and why; append-only. */
@Entity('campaign_decision')
export class CampaignDecision {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('campaign_decision_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 24 })
  at: string;

  @Column('varchar', { length: 100 })
  byName: string;

  @Column('varchar', { length: 12 })
  fromState: string;

  @Column('varchar', { length: 12 })
  toState: string;

  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;
}
