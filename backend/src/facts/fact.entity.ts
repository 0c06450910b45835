import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type FactState = 'entered' | 'verified' | 'rejected';

/** A fact that can decide a grade; it counts once a second person has verified it (I18). */
@Entity('fact')
@Index('fact_campaign_unit_idx', ['campaignId', 'unitId'])
export class Fact {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  /** Fact kind of the campaign type, such as `discipline-case`. */
  @Column('varchar', { length: 60 })
  kind: string;

  @Column('varchar', { length: 10, nullable: true })
  date: string | null;

  @Column('integer', { nullable: true })
  months: number | null;

  /** The unit that states it, such as the department that vetoes. */
  @Column('varchar', { length: 36, nullable: true })
  byUnitId: string | null;

  /** The sheet that says so; null when entered by hand. */
  @Column('varchar', { length: 36, nullable: true })
  sheetId: string | null;

  @Column('varchar', { length: 200 })
  source: string;

  @Column('varchar', { length: 100 })
  documentNo: string;

  @Column('varchar', { length: 1000 })
  detail: string;

  @Column('simple-json')
  evidenceIds: string[];

  @Column('varchar', { length: 10 })
  state: FactState;

  @Column('varchar', { length: 36 })
  enteredById: string;

  @Column('varchar', { length: 100 })
  enteredByName: string;

  @Column('varchar', { length: 24 })
  enteredAt: string;

  @Column('varchar', { length: 36, nullable: true })
  verifiedById: string | null;

  @Column('varchar', { length: 100, nullable: true })
  verifiedByName: string | null;

  @Column('varchar', { length: 24, nullable: true })
  verifiedAt: string | null;

  @Column('varchar', { length: 500, nullable: true })
  note: string | null;
}
