import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ProposalState, QuarantineKind } from './domain/quarantine-course.js';

/** What one person proposed about the ballots of a lot, and what a second one decided. Of a lot at most one waits. */
@Entity('quarantine_request')
@Index('quarantine_request_waiting_key', ['collectorId', 'lot'], { unique: true, where: "state = 'waiting'" })
export class QuarantineRequest {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('quarantine_request_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 16 })
  collectorId: string;

  @Column('integer')
  lot: number;

  @Column('varchar', { length: 6 })
  kind: QuarantineKind;

  @Column('varchar', { length: 500 })
  reason: string;

  /** Ballots that the decision was about; null until then. */
  @Column('integer', { nullable: true })
  ballots: number | null;

  @Column('varchar', { length: 36 })
  askedById: string;

  @Column('varchar', { length: 100 })
  askedByName: string;

  @Column('varchar', { length: 24 })
  askedAt: string;

  @Column('varchar', { length: 12 })
  state: ProposalState;

  @Column('varchar', { length: 36, nullable: true })
  decidedById: string | null;

  @Column('varchar', { length: 100, nullable: true })
  decidedByName: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  @Column('varchar', { length: 500, nullable: true })
  decisionReason: string | null;
}
