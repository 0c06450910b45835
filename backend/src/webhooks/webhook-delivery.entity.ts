import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const deliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** A message for a webhook, written with what it tells of, and how far it has come. */
@Entity('webhook_delivery')
@Index('webhook_delivery_due_idx', ['state', 'dueAt'])
@Index('webhook_delivery_list_idx', ['webhookId', 'createdAt'])
export class WebhookDelivery {
  /** Goes out as `webhook-id` and stays the same however often it is sent. */
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  webhookId: string;

  /** An event kind, or `ping`. */
  @Column('varchar', { length: 30 })
  kind: string;

  /** The message as it is sent, JSON. */
  @Column('text')
  body: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 10 })
  state: DeliveryState;

  /** Attempts since it was last asked for. */
  @Column('integer')
  attempts: number;

  /** When it is tried next; while it is being sent, when another process may take it over. */
  @Column('varchar', { length: 24 })
  dueAt: string;

  @Column('varchar', { length: 24, nullable: true })
  lastAt: string | null;

  /** Of the last answer; nothing else of it is kept. */
  @Column('integer', { nullable: true })
  lastStatus: number | null;

  /** Why there was no answer, or none that counts. */
  @Column('varchar', { length: 30, nullable: true })
  lastError: string | null;
}
