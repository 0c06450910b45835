import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A card that was used. Its primary key is what makes a card count once; it knows neither when nor what was answered,
 * and nothing on a ballot leads back to it (I5).
 */
@Entity('card_use', { withoutRowid: true })
export class CardUse {
  @PrimaryColumn('varchar', { length: 64 })
  cardHash: string;

  @Column('varchar', { length: 16 })
  collectorId: string;

  /** SHA-256 of the Idempotency-Key, so that a retry is told from a second use. */
  @Column('varchar', { length: 64 })
  keyHash: string;

  @Column('varchar', { length: 19 })
  receipt: string;
}
