import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Commitment, Panel } from './domain/subject-data.js';

/** A unit, or a person in a unit, as it stood when the subjects were chosen; later changes do not reach it, but for a name that is removed on request. */
@Entity('campaign_subject')
export class CampaignSubject {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  /** Of a person, the id of the person: what ballots, sheets, facts and results are about. */
  @Index('campaign_subject_unit_idx')
  @PrimaryColumn('varchar', { length: 36 })
  unitId: string;

  /** Of a person, the unit; null for a unit. */
  @Column('varchar', { length: 36, nullable: true })
  personUnitId: string | null;

  /** Of a person, what stands for the name in what is hashed and published for good: random, but for the code of the unit before it. */
  @Column('varchar', { length: 40 })
  unitCode: string;

  @Column('varchar', { length: 100 })
  unitName: string;

  @Column('varchar', { length: 30 })
  unitType: string;

  @Column('varchar', { length: 100 })
  parentName: string;

  /** Of a person, that of the unit: whoever reaches the unit reaches the person. */
  @Column('varchar', { length: 400 })
  path: string;

  @Column('varchar', { length: 400 })
  guidePath: string;

  @Column('varchar', { length: 60, nullable: true })
  secretary: string | null;

  @Column('integer', { nullable: true })
  partyMembers: number | null;

  /** Head count from which the required sample is reckoned (N7); null = unknown. */
  @Column('integer', { nullable: true })
  roster: number | null;

  /** In what it competes, one of the fields of the quota. */
  @Column('varchar', { length: 60, nullable: true })
  field: string | null;

  /** What the type asks for this unit, as entered by the office; null = nothing. */
  @Column('simple-json', { nullable: true })
  enteredValues: Record<string, unknown> | null;

  /** Published commitments: rows of the residents' form. */
  @Column('simple-json', { nullable: true })
  commitments: Commitment[] | null;

  /** Head counts of single groups where they differ from the register, or come from a meeting. */
  @Column('simple-json', { nullable: true })
  panels: Record<string, Panel> | null;
}
