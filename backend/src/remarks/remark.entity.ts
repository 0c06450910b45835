import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the office says of a remark. */
export const remarkMarks = ['praise', 'problem', 'unclear', 'improper'] as const;
export type RemarkMark = (typeof remarkMarks)[number];

/**
 * What somebody has written on a ballot, without what names people, and without anything else of the ballot: no time, no ballot, no door but
 * the unit and the group, no other answer (decision 39).
 */
@Entity('remark', { withoutRowid: true })
@Index('remark_of_campaign_idx', ['campaignId', 'id', 'runId'])
@Index('remark_count_idx', ['campaignId', 'unitId', 'groupKey', 'mark', 'formVersionId', 'question', 'runId'])
@Index('remark_run_idx', ['runId'])
export class Remark {
  /** A keyed hash of ballot and question: collecting twice adds nothing, and no list follows the ballots. */
  @PrimaryColumn('varchar', { length: 32 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  /** As its door has it: the unit, or the superior where one ballot rates all of its units. */
  @Column('varchar', { length: 36 })
  unitId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  /** Name of the question, see `WrittenText`. */
  @Column('varchar', { length: 200 })
  question: string;

  /** With masks (`⟦phone⟧`) where people were named. */
  @Column('text')
  text: string;

  @Column('varchar', { length: 10, nullable: true })
  mark: RemarkMark | null;

  @Column('varchar', { length: 100, nullable: true })
  markedByName: string | null;

  @Column('integer')
  revision: number;

  /** The run with which it came; it is seen once that is among the shown ones. */
  @Column('varchar', { length: 36 })
  runId: string;
}
