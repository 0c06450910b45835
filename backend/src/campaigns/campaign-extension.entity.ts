import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** More time that was given after a campaign began: a phase extended, or sheets of some units opened again; append-only. */
@Entity('campaign_extension')
export class CampaignExtension {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('campaign_extension_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 24 })
  at: string;

  @Column('varchar', { length: 100 })
  byName: string;

  /** What the extended phase is called; null for sheets. */
  @Column('varchar', { length: 60, nullable: true })
  phaseName: string | null;

  /** The group whose sheets were opened again; null for a phase. */
  @Column('varchar', { length: 40, nullable: true })
  groupKey: string | null;

  /** How many units the sheets are about; null for a phase. */
  @Column('integer', { nullable: true })
  unitCount: number | null;

  /** The last day before, `YYYY-MM-DD`; null for sheets. */
  @Column('varchar', { length: 10, nullable: true })
  fromDay: string | null;

  /** The last day now. */
  @Column('varchar', { length: 10 })
  toDay: string;

  @Column('varchar', { length: 500 })
  reason: string;
}
