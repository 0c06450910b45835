import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from './domain/reminder-kinds.js';
import type { WordsByLanguage } from './reminder-texts.js';

/** What an account was told, as it was told; read in the console, and perhaps sent by mail as well. */
@Entity('message')
@Index('message_own_idx', ['accountId', 'readAt', 'createdAt'])
@Index('message_campaign_idx', ['campaignId', 'createdAt'])
@Index('message_day_idx', ['campaignId', 'kind', 'day', 'accountId'])
export class Message {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  /** Null for a task that belongs to no campaign. */
  @Column('varchar', { length: 36, nullable: true })
  campaignId: string | null;

  @Column('varchar', { length: 20 })
  kind: ReminderKind;

  /** In the languages of offices. */
  @Column('simple-json')
  words: WordsByLanguage;

  /** Where in the console the task is done. */
  @Column('varchar', { length: 200 })
  path: string;

  @Column('varchar', { length: 10, nullable: true })
  dueOn: string | null;

  /** What it is told on behalf of; nobody is told twice of the same (ADR 48). */
  @Index('message_occasion_key', { unique: true })
  @Column('varchar', { length: 200 })
  occasion: string;

  /** Who asked for it; null for a rule. */
  @Column('varchar', { length: 36, nullable: true })
  byId: string | null;

  @Column('varchar', { length: 100, nullable: true })
  byName: string | null;

  /** The job that told it; null for a rule. */
  @Column('varchar', { length: 36, nullable: true })
  jobId: string | null;

  /** The day of the office on which it was told. */
  @Column('varchar', { length: 10 })
  day: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24, nullable: true })
  readAt: string | null;
}
