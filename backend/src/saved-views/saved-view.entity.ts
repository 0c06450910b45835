import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How a list is narrowed, ordered and laid out. */
export interface ViewSettings {
  /** By the name of the filter, as the list has it in its address. */
  readonly filters: Readonly<Record<string, string>>;
  readonly q: string | null;
  readonly sort: string | null;
  /** Keys of the columns; null = those that the list shows by itself. */
  readonly columns: readonly string[] | null;
}

/** How somebody looks at a list, kept under a name; shared ones are seen by everybody of the same office. */
@Entity('saved_view')
@Index('saved_view_owner_key', ['ownerId', 'list', 'name'], { unique: true })
@Index('saved_view_office_idx', ['list', 'officeId'])
export class SavedView {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** Which list of the console, such as `campaign-desk`. */
  @Column('varchar', { length: 40 })
  list: string;

  @Column('varchar', { length: 60 })
  name: string;

  @Column('varchar', { length: 36 })
  ownerId: string;

  @Column('varchar', { length: 100 })
  ownerName: string;

  /** The unit of the owner when it was saved; null = the root office. */
  @Column('varchar', { length: 36, nullable: true })
  officeId: string | null;

  @Column('boolean')
  shared: boolean;

  @Column('simple-json')
  settings: ViewSettings;

  @Column('varchar', { length: 24 })
  changedAt: string;
}
