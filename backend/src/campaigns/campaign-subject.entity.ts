import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit as it stood when the subjects were chosen; later changes of the unit do not reach it. */
@Entity('campaign_subject')
export class CampaignSubject {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @Index('campaign_subject_unit_idx')
  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @Column('varchar', { length: 40 })
  unitCode: string;

  @Column('varchar', { length: 100 })
  unitName: string;

  @Column('varchar', { length: 30 })
  unitType: string;

  @Column('varchar', { length: 100 })
  parentName: string;

  @Column('varchar', { length: 400 })
  path: string;

  @Column('varchar', { length: 400 })
  guidePath: string;

  @Column('varchar', { length: 60, nullable: true })
  secretary: string | null;

  @Column('integer', { nullable: true })
  partyMembers: number | null;

  /** Head count from which the required sample is reckoned (N7); null = unknown. */
  @Column('integer', { nullable: true })
  roster: number | null;
}
