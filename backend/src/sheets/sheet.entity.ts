import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const sheetStates = ['draft', 'submitted', 'returned'] as const;
/** A returned sheet was handed in and is to be mended; what was handed in counts until it is handed in again. */
export type SheetState = (typeof sheetStates)[number];

/** A signed scoring sheet of one rater for one unit: the self-assessment, or a superior's assessment. */
@Entity('sheet')
@Index('sheet_rater_key', ['campaignId', 'groupKey', 'unitId', 'raterKey'], { unique: true })
export class Sheet {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  /** The account; for a self-assessment the unit, whose clerks share one sheet. */
  @Column('varchar', { length: 36 })
  raterKey: string;

  @Column('varchar', { length: 100 })
  raterName: string;

  /** The unit of the rater, such as a department; null in a self-assessment. */
  @Column('varchar', { length: 36, nullable: true })
  raterUnitId: string | null;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  @Column('varchar', { length: 10 })
  state: SheetState;

  @Column('simple-json')
  answers: Record<string, unknown>;

  /** Total of the last submission, decimal string; null before. */
  @Column('varchar', { length: 10, nullable: true })
  total: string | null;

  /** What the last submission says for the values of its unit; null before. */
  @Column('simple-json', { nullable: true })
  sheetValues: Record<string, unknown> | null;

  @Column('varchar', { length: 24, nullable: true })
  submittedAt: string | null;

  /** Until when a returned sheet is to be handed in again, `YYYY-MM-DD`; null = no such day. */
  @Column('varchar', { length: 10, nullable: true })
  dueOn: string | null;

  @Column('integer')
  revision: number;
}
