import { Column, Entity, PrimaryColumn } from 'typeorm';

export const recordEventKinds = ['made', 'changed', 'moved', 'commented'] as const;
export type RecordEventKind = (typeof recordEventKinds)[number];

/** What happened to a record, in the order of its numbers. */
@Entity('register_record_event')
export class RecordEvent {
  @PrimaryColumn('varchar', { length: 36 })
  recordId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('varchar', { length: 10 })
  kind: RecordEventKind;

  @Column('varchar', { length: 24 })
  at: string;

  @Column('varchar', { length: 36 })
  byId: string;

  @Column('varchar', { length: 100 })
  byName: string;

  @Column('varchar', { length: 40, nullable: true })
  move: string | null;

  @Column('varchar', { length: 40, nullable: true })
  fromState: string | null;

  @Column('varchar', { length: 40, nullable: true })
  toState: string | null;

  @Column('varchar', { length: 1000, nullable: true })
  note: string | null;

  @Column('varchar', { length: 100, nullable: true })
  filingNumber: string | null;

  @Column('varchar', { length: 10, nullable: true })
  filingDay: string | null;
}
