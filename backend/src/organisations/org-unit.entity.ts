import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SetUpType, UnitLevel, UnitType } from './unit-types.js';

/** An organisation with its territorial parent (块) and, where it has one, its line guide (条, S4.15). */
@Entity('org_unit')
export class OrgUnit {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('org_unit_code_key', { unique: true })
  @Column('varchar', { length: 40 })
  code: string;

  @Column('varchar', { length: 100 })
  name: string;

  @Index('org_unit_type_idx')
  @Column('varchar', { length: 30 })
  type: UnitType;

  @Column('varchar', { length: 10 })
  level: UnitLevel;

  @Index('org_unit_parent_idx')
  @Column('varchar', { length: 36, nullable: true })
  parentId: string | null;

  @Index('org_unit_guide_idx')
  @Column('varchar', { length: 36, nullable: true })
  guideId: string | null;

  /** Ids from the topmost unit down to this one, `/county/…/this/`; a subtree is a prefix. */
  @Index('org_unit_path_idx')
  @Column('varchar', { length: 400 })
  path: string;

  /** Path of the line guide, empty without one; the guide reaches the unit through it. */
  @Column('varchar', { length: 400 })
  guidePath: string;

  @Column('integer', { nullable: true })
  partyMembers: number | null;

  @Column('integer', { nullable: true })
  households: number | null;

  /** Head count of those who may appraise the unit: members, residents or people served. */
  @Column('integer', { nullable: true })
  residents: number | null;

  @Column('varchar', { length: 60, nullable: true })
  secretary: string | null;

  @Column('varchar', { length: 20, nullable: true })
  setUpType: SetUpType | null;

  @Column('simple-json')
  tags: string[];

  @Column('varchar', { length: 10, nullable: true })
  validFrom: string | null;

  @Column('varchar', { length: 10, nullable: true })
  validTo: string | null;

  @Column('integer')
  revision: number;
}
