import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The sheets of a group about a unit can be filled in after their phase, up to a day. */
@Entity('campaign_reopened_sheet')
export class ReopenedSheet {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @PrimaryColumn('varchar', { length: 40 })
  groupKey: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  /** The last day, `YYYY-MM-DD`. */
  @Column('varchar', { length: 10 })
  untilDay: string;
}
