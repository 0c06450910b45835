import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The picture of a paper: somebody's handwriting, removed when its batch is closed. */
@Entity('paper_scan')
export class PaperScan {
  @PrimaryColumn('varchar', { length: 36 })
  batchId: string;

  @PrimaryColumn('integer')
  number: number;

  /** The file in the room of files. */
  @Column('varchar', { length: 36 })
  fileId: string;
}
