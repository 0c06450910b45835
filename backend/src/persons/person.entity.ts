import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MemberGroup, PersonKind } from './person-vocabulary.js';

/**
 * Somebody who is appraised in a post of a unit (被评个人). Nothing is kept by which a person is known elsewhere: no number of a card or
 * phone. Who holds another post is another record.
 */
@Entity('person')
@Index('person_unit_idx', ['unitId', 'name'])
@Index('person_name_idx', ['name', 'id'])
@Index('person_account_idx', ['accountId'])
export class Person {
  /** Random; what results know the person by. */
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  /** Null once it was removed on request. */
  @Column('varchar', { length: 60, nullable: true })
  name: string | null;

  /** Null once the name was removed: a post may say who it was. */
  @Column('varchar', { length: 100, nullable: true })
  post: string | null;

  @Column('varchar', { length: 20 })
  kind: PersonKind;

  @Column('varchar', { length: 20, nullable: true })
  memberGroup: MemberGroup | null;

  /** First and last day in the post; null = not known, or still in it. */
  @Column('varchar', { length: 10, nullable: true })
  fromDay: string | null;

  @Column('varchar', { length: 10, nullable: true })
  toDay: string | null;

  /** The login that is this person, who assesses everybody but himself. */
  @Column('varchar', { length: 36, nullable: true })
  accountId: string | null;

  @Column('integer')
  revision: number;

  /** Day on which the name was removed. */
  @Column('varchar', { length: 10, nullable: true })
  removedAt: string | null;
}
