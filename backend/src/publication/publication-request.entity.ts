import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DismissedFacts } from '../facts/index.js';
import type { ReleaseTerms } from './domain/release-terms.js';
import type { RequestKind, RequestState } from './domain/request-course.js';

/** What one person asked for, to make a result public or to take it back, and what came of it. Of a campaign at most one waits. */
@Entity('publication_request')
@Index('publication_request_waiting_key', ['campaignId'], { unique: true, where: "state = 'waiting'" })
export class PublicationRequest {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('publication_request_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  runId: string;

  @Column('varchar', { length: 12 })
  kind: RequestKind;

  /** Of the publication. */
  @Column('varchar', { length: 120 })
  title: string;

  /** What is to be withdrawn, or what was published; null until then. */
  @Column('varchar', { length: 36, nullable: true })
  publicationId: string | null;

  /** Of a withdrawal; everybody is told. */
  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;

  @Column('varchar', { length: 36 })
  askedById: string;

  @Column('varchar', { length: 100 })
  askedByName: string;

  @Column('varchar', { length: 24 })
  askedAt: string;

  @Column('varchar', { length: 12 })
  state: RequestState;

  @Column('varchar', { length: 36, nullable: true })
  decidedById: string | null;

  @Column('varchar', { length: 100, nullable: true })
  decidedByName: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  /** Of a publication: facts that waited for their second person when it was asked for; null when none did. */
  @Column('simple-json', { nullable: true })
  dismissedFacts: DismissedFacts | null;

  /** Of a publication; null for what was asked before there were terms. */
  @Column('simple-json', { nullable: true })
  terms: ReleaseTerms | null;

  /** Of a refusal; whoever asked is told. */
  @Column('varchar', { length: 500, nullable: true })
  decisionReason: string | null;
}
