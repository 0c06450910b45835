import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../documents/index.js';

/** Where an account is written to; used once its owner has shown that the mail arrives. */
@Entity('contact_address')
export class ContactAddress {
  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 254 })
  address: string;

  /** The language of what is written. */
  @Column('varchar', { length: 5 })
  language: Language;

  /** Whether reminders are sent. */
  @Column('boolean')
  enabled: boolean;

  @Column('varchar', { length: 24, nullable: true })
  confirmedAt: string | null;

  /** SHA-256 of the code that was sent and the account. */
  @Column('varchar', { length: 64, nullable: true })
  codeHash: string | null;

  @Column('varchar', { length: 24, nullable: true })
  codeUntil: string | null;

  /** Wrong codes since it was sent. */
  @Column('integer')
  tries: number;

  /** Codes that were asked for on a day of the office. */
  @Column('integer')
  asked: number;

  @Column('varchar', { length: 10 })
  askedOn: string;
}
