import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A ballot that is stored but not yet counted; ordered by a random id, so that the order of arrival is lost. */
@Entity('inbox_ballot', { withoutRowid: true })
export class InboxBallot {
  @PrimaryColumn('varchar', { length: 32 })
  id: string;

  @Column('varchar', { length: 16 })
  collectorId: string;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  /** Answers as canonical JSON. */
  @Column('text')
  answers: string;

  @Column('varchar', { length: 10 })
  receivedOn: string;
}
