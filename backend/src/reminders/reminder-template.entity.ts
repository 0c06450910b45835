import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReminderKind } from './domain/reminder-kinds.js';
import type { WordsByLanguage } from './reminder-texts.js';

/** The words of an office for a kind of reminder, in place of those that an installation comes with. */
@Entity('reminder_template')
export class ReminderTemplate {
  /** The unit whose office it is; `root` for the root office. */
  @PrimaryColumn('varchar', { length: 36 })
  office: string;

  @PrimaryColumn('varchar', { length: 20 })
  kind: ReminderKind;

  @Column('simple-json')
  words: WordsByLanguage;
}
