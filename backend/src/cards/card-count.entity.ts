import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What the office counted of the cards of a batch at one door. A count is never changed: a correction is another row with a reason, and
 * both stay visible.
 */
@Entity('card_count')
export class CardCount {
  @PrimaryColumn('varchar', { length: 36 })
  batchId: string;

  @PrimaryColumn('varchar', { length: 16 })
  collectorId: string;

  /** 1 for the first count, then one more for each correction. */
  @PrimaryColumn('integer')
  revision: number;

  /** Cards that people were given. */
  @Column('integer')
  handedOut: number;

  /** Cards that came back without having been given to anybody. */
  @Column('integer')
  returned: number;

  /** Why it was corrected; null for the first count. */
  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;

  @Column('varchar', { length: 10 })
  enteredOn: string;

  @Column('varchar', { length: 100 })
  enteredBy: string;
}
