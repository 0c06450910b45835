import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SignedItem } from './domain/panel-score.js';

/** What the chair of a panel has signed about a unit: it counts in the place of the sheets of the raters. */
@Entity('panel_decision')
@Index('panel_decision_key', ['campaignId', 'groupKey', 'unitId'], { unique: true })
export class PanelDecision {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  @Column('simple-json')
  items: SignedItem[];

  /** Decimal string. */
  @Column('varchar', { length: 10 })
  total: string;

  /** What the sheets say for the values of the unit, those handed in later over earlier ones. */
  @Column('simple-json')
  sheetValues: Record<string, unknown>;

  /** Digest of the submissions that it is about: another one since then makes it outdated. */
  @Column('varchar', { length: 71 })
  basis: string;

  /** Empty for none. */
  @Column('varchar', { length: 1000 })
  comment: string;

  @Column('varchar', { length: 36 })
  signedById: string;

  @Column('varchar', { length: 100 })
  signedByName: string;

  @Column('varchar', { length: 24 })
  signedAt: string;

  @Column('integer')
  revision: number;
}
