import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Changes that are made in one short unit of work; gone once they are made. */
@Entity('unit_import_slice')
export class UnitImportSlice {
  @PrimaryColumn('varchar', { length: 36 })
  importId: string;

  @PrimaryColumn('integer')
  number: number;

  /** `UnitChanges` as JSON. */
  @Column('text')
  changes: string;
}
