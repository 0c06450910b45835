import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChannelShare } from '../disclosure/index.js';

/** The outcome of one unit in one run: a row of the ledger. Never changed, only followed by another run (I15). */
@Entity('outcome', { withoutRowid: true })
export class Outcome {
  @PrimaryColumn('varchar', { length: 36 })
  runId: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  @Column('varchar', { length: 20 })
  status: string;

  /** Published score, two decimals; the number beside it is hundredths, for sorting. */
  @Column('varchar', { length: 10, nullable: true })
  score: string | null;

  @Column('integer', { nullable: true })
  scoreHundredths: number | null;

  @Column('varchar', { length: 30, nullable: true })
  grade: string | null;

  @Column('integer', { nullable: true })
  change: number | null;

  /** By group, how much of its ballots came on paper; null where none did. It is no part of the outcome, nor of its digest. */
  @Column('simple-json', { nullable: true })
  paper: Record<string, ChannelShare> | null;

  /** The outcome as the plugin returned it, JSON, trace included. */
  @Column('text')
  document: string;
}
