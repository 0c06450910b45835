import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answers about a unit to one question; derived from ballots in the transaction that counts them, and rebuildable. */
@Entity('answer_count', { withoutRowid: true })
export class AnswerCount {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @PrimaryColumn('varchar', { length: 40 })
  groupKey: string;

  @PrimaryColumn('varchar', { length: 36 })
  formVersionId: string;

  /** Name of the question, `<name>/<row>` for a row of a matrix; empty for the ballots themselves, whose options are days. */
  @PrimaryColumn('varchar', { length: 160 })
  question: string;

  /** Ballots that were asked. */
  @Column('integer')
  ballots: number;

  /** What else is counted; see `storedCounts`. */
  @Column('text')
  counts: string;
}
