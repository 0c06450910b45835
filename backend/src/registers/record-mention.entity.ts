import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An account that a comment on a record is meant for. */
@Entity('register_record_mention')
@Index('register_record_mention_unseen_idx', ['accountId', 'seenAt', 'at'])
export class RecordMention {
  @PrimaryColumn('varchar', { length: 36 })
  recordId: string;

  /** Number of the event that is the comment. */
  @PrimaryColumn('integer')
  number: number;

  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 24 })
  at: string;

  /** When the account opened the record after that. */
  @Column('varchar', { length: 24, nullable: true })
  seenAt: string | null;
}
