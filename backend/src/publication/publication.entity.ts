import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Audience, ReleaseTerms } from './domain/release-terms.js';
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

  /** Null for what was published before there were terms. */
  @Column('simple-json', { nullable: true })
  terms: ReleaseTerms | null;

  @Column('varchar', { length: 8, default: 'public' })
  audience: Audience;

  /** With which whoever has it may read; null = there is none. */
  @Column('varchar', { length: 24, nullable: true })
  accessCode: string | null;

  /** Counts the releases of the campaign from 1. */
  @Column('integer', { default: 1 })
  revision: number;

  /** Last day of its notice, a day of the office; null without one. */
  @Column('varchar', { length: 10, nullable: true })
  noticeEndsOn: string | null;

  @Column('varchar', { length: 24, nullable: true })
  confirmedAt: string | null;

  @Column('varchar', { length: 100, nullable: true })
  confirmedBy: string | null;

  @Column('varchar', { length: 24, nullable: true })
  withdrawnAt: string | null;

  /** Shown to whoever follows an old link. */
  @Column('varchar', { length: 500, nullable: true })
  withdrawalReason: string | null;
}
