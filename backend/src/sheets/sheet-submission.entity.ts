import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Every submission of a sheet as it was handed in; append-only. */
@Entity('sheet_submission')
export class SheetSubmission {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('sheet_submission_sheet_idx')
  @Column('varchar', { length: 36 })
  sheetId: string;

  @Column('varchar', { length: 100 })
  byName: string;

  @Column('varchar', { length: 24 })
  at: string;

  @Column('simple-json')
  answers: Record<string, unknown>;

  @Column('varchar', { length: 10 })
  total: string;
}
