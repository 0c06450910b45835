import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One printing of cards. */
@Entity('card_batch')
export class CardBatch {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('card_batch_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  /** What the office calls it; null for batches that were made without a name. */
  @Column('varchar', { length: 60, nullable: true })
  name: string | null;

  /** The batch that it took the place of, which was made void with it. */
  @Column('varchar', { length: 36, nullable: true })
  replaces: string | null;

  @Column('integer')
  unitCount: number;

  @Column('integer')
  cardCount: number;

  /** Cards that were used. */
  @Column('integer', { default: 0 })
  used: number;

  /** Printed numbers of its cards that were lost, as `,12,45,`: it is locked with the batch, so that none is used meanwhile. */
  @Column('text', { default: '' })
  lost: string;

  @Column('boolean')
  voided: boolean;

  @Column('varchar', { length: 500, nullable: true })
  voidReason: string | null;

  @Column('varchar', { length: 10 })
  createdOn: string;

  @Column('varchar', { length: 100 })
  createdBy: string;
}
