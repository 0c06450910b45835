import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ObjectionSource, ObjectionState } from './domain/objection-course.js';

/** An objection against a unit that a notice names: entered by one person, ruled on by another. */
@Entity('objection')
export class Objection {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('objection_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  /** Of an objection against a release; null against whom a notice of a stage names. */
  @Index('objection_publication_idx')
  @Column('varchar', { length: 36, nullable: true })
  publicationId: string | null;

  /** On paper entered by staff, by the unit's own account, or by whoever read the release. */
  @Column('varchar', { length: 8, default: 'staff' })
  source: ObjectionSource;

  /** How whoever objects is reached; only handlers see it. */
  @Column('varchar', { length: 200, nullable: true })
  contact: string | null;

  /** Until when it is to be answered, a day of the office. */
  @Column('varchar', { length: 10, nullable: true })
  answerDue: string | null;

  /** Of what came through the public page: SHA-256 of the receipt by which its answer is found. */
  @Index('objection_receipt_idx')
  @Column('varchar', { length: 64, nullable: true })
  receiptHash: string | null;

  /** Who has taken it over; null while nobody has. */
  @Column('varchar', { length: 36, nullable: true })
  handlerId: string | null;

  @Column('varchar', { length: 100, nullable: true })
  handlerName: string | null;

  /** What is objected, and why. */
  @Column('varchar', { length: 1000 })
  statement: string;

  @Column('varchar', { length: 10 })
  state: ObjectionState;

  /** Empty for somebody without an account. */
  @Column('varchar', { length: 36 })
  enteredById: string;

  @Column('varchar', { length: 100 })
  enteredByName: string;

  @Column('varchar', { length: 24 })
  enteredAt: string;

  @Column('varchar', { length: 36, nullable: true })
  ruledById: string | null;

  @Column('varchar', { length: 100, nullable: true })
  ruledByName: string | null;

  @Column('varchar', { length: 24, nullable: true })
  ruledAt: string | null;

  /** Why it was upheld or rejected, as it is answered. */
  @Column('varchar', { length: 1000, nullable: true })
  answer: string | null;

  /** Number of the newest result when it was upheld: a later one takes it into account. */
  @Column('integer', { nullable: true })
  upheldAfterRun: number | null;
}
