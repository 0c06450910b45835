import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A door whose remarks were collected, with the place of its unit as the campaign knows it. */
@Entity('remark_door', { withoutRowid: true })
export class RemarkDoor {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @PrimaryColumn('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 400 })
  path: string;

  @Column('varchar', { length: 400 })
  guidePath: string;

  /** The unit above, for counts by township. */
  @Column('varchar', { length: 36 })
  townshipId: string;

  @Column('varchar', { length: 100 })
  townshipName: string;

  /** Ballots whose remarks were collected. */
  @Column('integer')
  ballots: number;
}
