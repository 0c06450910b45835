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
}
