import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const sheetEntryStates = ['waiting', 'accepted', 'refused'] as const;
/** What was typed in waits for a second person, who compares it with the scan. */
export type SheetEntryState = (typeof sheetEntryStates)[number];

/** A sheet that a unit handed in on paper, as somebody of the office has typed it in for it. */
@Entity('sheet_entry')
export class SheetEntry {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('sheet_entry_campaign_idx')
  @Column('varchar', { length: 36 })
  campaignId: string;

  @Column('varchar', { length: 40 })
  groupKey: string;

  @Column('varchar', { length: 36 })
  unitId: string;

  @Column('varchar', { length: 10 })
  state: SheetEntryState;

  /** Campaign, group and unit while it waits, so that one of a sheet does; null afterwards. */
  @Index('sheet_entry_waiting_key', { unique: true })
  @Column('varchar', { length: 120, nullable: true })
  waitingFor: string | null;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  @Column('simple-json')
  answers: Record<string, unknown>;

  @Column('varchar', { length: 10 })
  total: string;

  /** The file with the picture of the signed paper. */
  @Column('varchar', { length: 36 })
  scanId: string;

  /** The day on which the paper was handed in, `YYYY-MM-DD`; whether it is late goes by this day. */
  @Column('varchar', { length: 10 })
  receivedOn: string;

  @Column('varchar', { length: 36 })
  enteredById: string;

  @Column('varchar', { length: 100 })
  enteredByName: string;

  @Column('varchar', { length: 24 })
  enteredAt: string;

  @Column('varchar', { length: 100, nullable: true })
  decidedByName: string | null;

  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  /** Why it was refused. */
  @Column('varchar', { length: 500, nullable: true })
  reason: string | null;

  /** The sheet that it has become, by its id and the instant of its submission; null before. */
  @Index('sheet_entry_sheet_idx')
  @Column('varchar', { length: 36, nullable: true })
  sheetId: string | null;

  @Column('varchar', { length: 24, nullable: true })
  submittedAt: string | null;
}
