import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A grade of a year before the office graded here; a later import of the same unit and year takes its place. */
@Entity('earlier_grade')
@Index('earlier_grade_key', ['campaignType', 'unitId', 'year'], { unique: true })
@Index('earlier_grade_unit_idx', ['unitId'])
export class EarlierGrade {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** Id of the campaign type whose grades these are. */
  @Column('varchar', { length: 60 })
  campaignType: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  @Column('integer')
  year: number;

  @Column('varchar', { length: 30 })
  grade: string;

  /** Two decimals, as published; null = not known. */
  @Column('varchar', { length: 10, nullable: true })
  score: string | null;
}
