import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One entry of a register. */
@Entity('register_record')
@Index('register_record_of_state_idx', ['code', 'state', 'changedAt', 'id'])
@Index('register_record_unit_idx', ['code', 'unitId', 'period'])
@Index('register_record_overdue_idx', ['code', 'ended', 'dueOn', 'unitId', 'id'])
@Index('register_record_made_idx', ['code', 'madeAt', 'id'])
@Index('register_record_origin_key', ['code', 'unitId', 'origin'], { unique: true })
@Index('register_record_deadline_idx', ['code', 'dueOn', 'id'])
@Index('register_record_name_idx', ['code', 'name', 'id', 'unitId'])
@Index('register_record_covering_idx', ['code', 'period', 'state', 'unitId'])
@Index('register_record_person_idx', ['code', 'personId', 'period', 'state', 'unitId'])
@Index('register_record_latest_idx', ['code', 'changedAt', 'id'])
export class RegisterRecord {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 60 })
  code: string;

  @Column('varchar', { length: 36 })
  versionId: string;

  /** Whom it is about; of a register about no unit, the office that keeps it. Null is the root office. */
  @Index('register_record_of_unit_idx')
  @Column('varchar', { length: 36, nullable: true })
  unitId: string | null;

  /** The second unit of a pair. */
  @Column('varchar', { length: 36, nullable: true })
  otherUnitId: string | null;

  /** The person it is about, beside his unit or the unit that he leads; stays when the name was removed on request. */
  @Column('varchar', { length: 36, nullable: true })
  personId: string | null;

  @Column('varchar', { length: 21, nullable: true })
  period: string | null;

  @Column('varchar', { length: 40 })
  state: string;

  /** Whether its course has come to an end. */
  @Column('boolean')
  ended: boolean;

  @Column('varchar', { length: 10, nullable: true })
  dueOn: string | null;

  /** The first answer among the questions of the list that is a text or a number, by which people call it. */
  @Column('varchar', { length: 200 })
  name: string;

  /** What proposed it, such as a reason of a grading run; null for a record that somebody began. One thing proposes one record of a unit. */
  @Column('varchar', { length: 200, nullable: true })
  origin: string | null;

  @Column('simple-json')
  answers: Record<string, unknown>;

  /** Account that moved it to its state. */
  @Column('varchar', { length: 36 })
  movedBy: string;

  @Column('integer')
  revision: number;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24 })
  changedAt: string;
}
