import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnswerCell } from './domain/answer-figures.js';

/** What the newest run has shown of the answers to one question about a unit; what is withheld has no row. */
@Entity('disclosed_answer', { withoutRowid: true })
export class DisclosedAnswer {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  @PrimaryColumn('varchar', { length: 40 })
  groupKey: string;

  /** Name of the question, `<name>/<row>` for a row of a matrix; empty for the ballots themselves. */
  @PrimaryColumn('varchar', { length: 160 })
  question: string;

  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  /** Ballots that were asked. */
  @Column('integer')
  ballots: number;

  @Column('integer')
  answered: number;

  /** Ballots by option code. */
  @Column('simple-json')
  options: Record<string, number>;

  /** By breakdown and category; withheld categories are absent. */
  @Column('simple-json')
  categories: Record<string, Record<string, AnswerCell>>;
}
