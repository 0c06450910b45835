import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MailState } from './outgoing-mail.entity.js';

/** A text for a group, and how far it has come; `sending` is committed before it goes out (ADR 48). */
@Entity('robot_post')
@Index('robot_post_due_idx', ['state', 'dueAt'])
@Index('robot_post_list_idx', ['robotId', 'createdAt'])
export class RobotPost {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  robotId: string;

  /** On behalf of what it is told; nothing is told twice on the same. */
  @Index('robot_post_occasion_key', { unique: true })
  @Column('varchar', { length: 200 })
  occasion: string;

  @Column('text')
  text: string;

  @Column('varchar', { length: 10 })
  state: MailState;

  @Column('integer')
  attempts: number;

  @Column('varchar', { length: 24 })
  dueAt: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24, nullable: true })
  lastAt: string | null;

  @Column('varchar', { length: 30, nullable: true })
  lastError: string | null;
}
