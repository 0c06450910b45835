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
}
