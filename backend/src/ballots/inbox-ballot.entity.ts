import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A ballot that is stored but not yet counted. Its answers are encrypted under a key that lives outside the database and is destroyed
 * when they are counted; it is ordered by a random id, so that the order of arrival is lost.
 */
@Entity('inbox_ballot', { withoutRowid: true })
export class InboxBallot {
  @PrimaryColumn('varchar', { length: 16 })
  collectorId: string;

  @PrimaryColumn('varchar', { length: 32 })
  id: string;

  /** Name of the key in `DATA_DIR/inbox-keys`; empty for plain answers of an earlier release, which the next start seals. */
  @Column('varchar', { length: 32 })
  sealedUnder: string;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  /** Answers as JSON, encrypted; see `sealAnswers`. */
  @Column('text')
  answers: string;

  @Column('varchar', { length: 10 })
  receivedOn: string;

  /** Stands for the batch it came with where many have that; see `ballot_lot`. 0 = the rest. */
  @Column('integer', { default: 0 })
  lot: number;

  /** It could not be read when it was to be counted. */
  @Column('boolean')
  setAside: boolean;
}
