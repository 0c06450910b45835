import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Records that are decided and made in one short unit of work; gone once they are made. */
@Entity('register_import_slice')
export class RecordImportSlice {
  @PrimaryColumn('varchar', { length: 36 })
  importId: string;

  @PrimaryColumn('integer')
  number: number;

  /** `SliceContent` as JSON. */
  @Column('text')
  content: string;
}
