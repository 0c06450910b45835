import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an office asks of the rectification that follows a campaign; without a row, nothing beyond the course of the register. */
@Entity('rectification_rule')
export class RectificationRule {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  /** Accepted only after residents were asked again and are satisfied. */
  @Column('boolean')
  secondSurvey: boolean;

  @Column('integer')
  revision: number;
}
