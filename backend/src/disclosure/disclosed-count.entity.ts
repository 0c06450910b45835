import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many ballots of a group the newest run of a campaign has shown, by the unit at whose door they were handed in; withheld ones have no row. */
@Entity('disclosed_count', { withoutRowid: true })
export class DisclosedCount {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @PrimaryColumn('varchar', { length: 40 })
  groupKey: string;

  @Column('integer')
  ballots: number;
}
