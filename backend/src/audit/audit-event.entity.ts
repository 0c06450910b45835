import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to which resource; append-only, and never about a ballot. */
@Entity('audit_event')
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
}
