import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to which resource; append-only, and never about a ballot. Each event holds the hash of the one before it. */
@Entity('audit_event')
@Index('audit_event_number_key', ['number'], { unique: true })
export class AuditEvent {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('audit_event_at_idx')
  @Column('varchar', { length: 24 })
  at: string;

  @Column('varchar', { length: 36, nullable: true })
  accountId: string | null;

  @Column('varchar', { length: 100 })
  actor: string;

  /** `feature.action`, such as `campaign.opened`. */
  @Column('varchar', { length: 60 })
  action: string;

  @Column('varchar', { length: 100 })
  subject: string;

  @Column('simple-json')
  detail: Record<string, unknown>;

  /** 1, 2, 3… in the order of the commits. */
  @Column('integer')
  number: number;

  /** Hash of the event with the number before. */
  @Column('varchar', { length: 71 })
  previousHash: string;

  /** `sha256-…` of this event, see `audit-chain.ts`. */
  @Column('varchar', { length: 71 })
  hash: string;
}
