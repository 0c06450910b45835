import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * `sending` is committed before a mail goes out; one that is found so after its process was killed is `uncertain` and not sent again (ADR 48).
 */
export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'uncertain'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail for an account, and how far it has come; of an address it keeps nothing. */
@Entity('outgoing_mail')
@Index('outgoing_mail_due_idx', ['state', 'dueAt'])
export class OutgoingMail {
  /** That of the message it carries, where it carries one. */
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 36, nullable: true })
  messageId: string | null;

  /** Of a mail without a message; removed when it has been sent. */
  @Column('varchar', { length: 200, nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('varchar', { length: 10 })
  state: MailState;

  @Column('integer')
  attempts: number;

  /** When it is tried next; while it is being sent, when its process is taken for lost. */
  @Column('varchar', { length: 24 })
  dueAt: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24, nullable: true })
  lastAt: string | null;

  @Column('varchar', { length: 30, nullable: true })
  lastError: string | null;

  /** Of the server's last answer, its three digits alone. */
  @Column('integer', { nullable: true })
  lastStatus: number | null;
}
