import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A printed single-use code; only its hash is known here. Whether it was used stands in {@link CardUse}. */
@Entity('card', { withoutRowid: true })
export class Card {
  /** SHA-256 of the code, hexadecimal. */
  @PrimaryColumn('varchar', { length: 64 })
  hash: string;

  @Index('card_collector_idx')
  @Column('varchar', { length: 16 })
  collectorId: string;

  @Index('card_batch_idx')
  @Column('varchar', { length: 36 })
  batchId: string;

  /** Place in the printing of its batch, from 1, printed on it; 0 for cards that were printed without a number. */
  @Column('integer', { default: 0 })
  number: number;

  /** What its ballot carries of the batch; see `ballot_lot`. */
  @Column('integer', { default: 0 })
  lot: number;

  /** Lost, and replaced by another; it opens nothing any more. */
  @Column('boolean', { default: false })
  voided: boolean;
}
