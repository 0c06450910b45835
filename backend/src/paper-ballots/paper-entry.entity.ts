import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Pass, VoidReason } from './domain/batch-course.js';

/** What one person has typed in from a paper. Its answers are sealed, and gone once the batch is closed; who typed stays. */
@Entity('paper_entry', { withoutRowid: true })
export class PaperEntry {
  @PrimaryColumn('varchar', { length: 36 })
  batchId: string;

  @PrimaryColumn('integer')
  number: number;

  /** See `passes`. */
  @PrimaryColumn('integer')
  pass: Pass;

  @Column('varchar', { length: 36 })
  operatorId: string;

  @Column('varchar', { length: 100 })
  operatorName: string;

  /** An instant: whether two accounts are two persons is asked of it. */
  @Column('varchar', { length: 24 })
  enteredAt: string;

  /** Sealed JSON; null for a void paper and in a closed batch. */
  @Column('text', { nullable: true })
  answers: string | null;

  @Column('varchar', { length: 12, nullable: true })
  voidReason: VoidReason | null;
}
