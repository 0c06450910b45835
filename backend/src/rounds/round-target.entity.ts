import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an office wants of one round; without a row the proposal of the documents stands (S1.6, S1.7, S3.1). */
@Entity('round_target')
export class RoundTarget {
  @PrimaryColumn('varchar', { length: 36 })
  campaignId: string;

  /** Grades that count as reached. */
  @Column('simple-json')
  shareGrades: string[];

  /** Percent of all units that should have one of them; a decimal. */
  @Column('varchar', { length: 6 })
  sharePercent: string;

  /** Grades at the start of the round from which units should rise. */
  @Column('simple-json')
  riseGrades: string[];

  /** Percent of those that should have risen; a decimal. */
  @Column('varchar', { length: 6 })
  risePercent: string;

  /** Percentage points below a target that still count as about met; a decimal. */
  @Column('varchar', { length: 6 })
  tolerance: string;

  @Column('integer')
  revision: number;
}
