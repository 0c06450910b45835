import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A counted ballot. No time finer than a day, no address, no card, no order (I5). */
@Entity('ballot', { withoutRowid: true })
export class Ballot {
  /** The collector stands for campaign, unit and group. */
  @PrimaryColumn('varchar', { length: 16 })
  collectorId: string;

  @PrimaryColumn('varchar', { length: 32 })
  id: string;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  /** Answers as JSON, in the order of the form. */
  @Column('text')
  answers: string;

  @Column('varchar', { length: 10 })
  receivedOn: string;

  /** Stands for the batch it came with where many have that; see `ballot_lot`. 0 = the rest. */
  @Column('integer', { default: 0 })
  lot: number;
}
