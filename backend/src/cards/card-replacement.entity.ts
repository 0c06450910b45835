import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReplacementKind, ReplacementState } from './domain/replacements.js';

/** One card that took the place of another: of a lost one, or of one that somebody says not to have used. Of a card there is one at most. */
@Entity('card_replacement')
@Index('card_replacement_card_key', ['batchId', 'number'], { unique: true, where: "state <> 'declined'" })
export class CardReplacement {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('card_replacement_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  batchId: string;

  @Column('varchar', { length: 16 })
  collectorId: string;

  /** Printed number of the card that is lost or disputed. */
  @Column('integer')
  number: number;

  @Column('varchar', { length: 8 })
  kind: ReplacementKind;

  @Column('varchar', { length: 500 })
  reason: string;

  @Column('varchar', { length: 36 })
  askedById: string;

  @Column('varchar', { length: 100 })
  askedByName: string;

  @Column('varchar', { length: 24 })
  askedAt: string;

  @Column('varchar', { length: 8 })
  state: ReplacementState;

  @Column('varchar', { length: 100, nullable: true })
  decidedByName: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  @Column('varchar', { length: 500, nullable: true })
  decisionReason: string | null;

  /** Printed number of the new card; null until there is one. */
  @Column('integer', { nullable: true })
  replacedBy: number | null;
}
