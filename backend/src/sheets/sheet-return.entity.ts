import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReturnedItem } from './domain/returned-items.js';

/** A sheet that was handed in goes back with what is to be mended; only the answer to it is written later. */
@Entity('sheet_return')
export class SheetReturn {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('sheet_return_sheet_idx')
  @Column('varchar', { length: 36 })
  sheetId: string;

  /** The submission that it is about, by its instant. */
  @Column('varchar', { length: 24 })
  submittedAt: string;

  /** What is to be mended; empty = the whole sheet. */
  @Column('simple-json')
  items: ReturnedItem[];

  /** About the sheet as a whole; empty for none. */
  @Column('varchar', { length: 1000 })
  comment: string;

  /** The day until which it is to be handed in again, `YYYY-MM-DD`; null = none is set. */
  @Column('varchar', { length: 10, nullable: true })
  dueOn: string | null;

  @Column('varchar', { length: 36 })
  byId: string;

  @Column('varchar', { length: 100 })
  byName: string;

  @Column('varchar', { length: 24 })
  at: string;

  /** When the sheet was handed in again; null while it waits. */
  @Column('varchar', { length: 24, nullable: true })
  answeredAt: string | null;
}
