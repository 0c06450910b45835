import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A unit that the context of a campaign names as rater, such as a department; its accounts reach every subject. */
@Entity('campaign_rater')
export class CampaignRater {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @Index('campaign_rater_unit_idx')
  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;
}
