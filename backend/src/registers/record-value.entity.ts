import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a record says to a question, so that a list of many can be filtered by it. */
@Entity('register_record_value')
@Index('register_record_said_idx', ['code', 'question', 'value', 'recordId'])
export class RecordValue {
  @PrimaryColumn('varchar', { length: 36 })
  recordId: string;

  @PrimaryColumn('varchar', { length: 64 })
  question: string;

  /** Of several that were chosen, each. */
  @PrimaryColumn('varchar', { length: 100 })
  value: string;

  @Column('varchar', { length: 60 })
  code: string;
}
