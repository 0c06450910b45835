import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often an option was chosen; derived from ballots in the transaction that counts them, and rebuildable. */
@Entity('tally', { withoutRowid: true })
export class Tally {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @PrimaryColumn('varchar', { length: 40 })
  groupKey: string;

  /** Question role, such as `overall` or `item:leadership`. */
  @PrimaryColumn('varchar', { length: 60 })
  questionRole: string;

  @PrimaryColumn('varchar', { length: 60 })
  optionCode: string;

  @Column('integer')
  count: number;
}
