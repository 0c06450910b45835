import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LotSource } from './domain/lots.js';

/**
 * Ballots of a door that came with one batch of cards or papers, where enough have that for nobody to be found among them; all others are
 * the rest, lot 0. A ballot carries the number of its lot and nothing else of how it came (docs/adr/0049).
 */
@Entity('ballot_lot', { withoutRowid: true })
export class BallotLot {
  @PrimaryColumn('varchar', { length: 16 })
  collectorId: string;

  @PrimaryColumn('integer')
  lot: number;

  @Column('varchar', { length: 6 })
  source: LotSource;

  /** Of cards or papers; null for the rest. */
  @Index('ballot_lot_batch_idx')
  @Column('varchar', { length: 36, nullable: true })
  batchId: string | null;

  /** Ballots of the log. */
  @Column('integer', { default: 0 })
  counted: number;

  /** Of these, how many rate so many things that they could be a straight line. */
  @Column('integer', { default: 0 })
  comparable: number;

  /** Of these, how many rate everything alike. */
  @Column('integer', { default: 0 })
  straight: number;

  /** Why its ballots do not count; null while they do. They stay where they are (I7). */
  @Column('varchar', { length: 500, nullable: true })
  quarantineReason: string | null;
}
