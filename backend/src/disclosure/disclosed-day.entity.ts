import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many of the ballots that the first run has shown came on a day, by the superior of the units rated; withheld days have no row. */
@Entity('disclosed_day', { withoutRowid: true })
export class DisclosedDay {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @PrimaryColumn('varchar', { length: 40 })
  groupKey: string;

  /** The superior. */
  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  /** Empty for what is withheld; all days of a superior and group add up to its ballots. */
  @PrimaryColumn('varchar', { length: 10 })
  day: string;

  @Column('integer')
  ballots: number;
}
