import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a form stands in the library: in a folder, or in the bin. A form without a row stands in none. */
@Entity('form_shelf')
export class FormShelf {
  @PrimaryColumn('varchar', { length: 60 })
  formCode: string;

  @Column('varchar', { length: 60, nullable: true })
  folder: string | null;

  /** Since when it is in the bin, ISO 8601 in UTC; null = it is not. */
  @Column('varchar', { length: 24, nullable: true })
  deletedAt: string | null;

  @Column('varchar', { length: 100, nullable: true })
  deletedByName: string | null;
}
