import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PublishedType } from './published-type.js';

/** A grading run that everybody may see. Its package is kept as published; it can be withdrawn, never changed. */
@Entity('publication')
export class Publication {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('publication_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  runId: string;

  @Column('varchar', { length: 120 })
  title: string;

  @Column('varchar', { length: 24 })
  publishedAt: string;

  @Column('varchar', { length: 100 })
  publishedBy: string;

  /** The words and grades of the campaign type as they were, so that an updated plugin changes nothing. */
  @Column('simple-json')
  type: PublishedType;

  /** Size in bytes and SHA-256 of the grade package. */
  @Column('integer')
  packageSize: number;

  @Column('varchar', { length: 71 })
  packageDigest: string;

  @Column('varchar', { length: 24, nullable: true })
  withdrawnAt: string | null;

  /** Shown to whoever follows an old link. */
  @Column('varchar', { length: 500, nullable: true })
  withdrawalReason: string | null;
}
