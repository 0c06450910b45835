import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who may change a draft at present; a lease that has run out binds nobody. */
@Entity('form_lease')
export class FormLease {
  @PrimaryColumn('varchar', { length: 36 })
  formVersionId: string;

  /** SHA-256 of the name that the browser tab chose for itself. */
  @Column('varchar', { length: 64 })
  editorHash: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 100 })
  displayName: string;

  @Column('varchar', { length: 24 })
  since: string;

  @Column('varchar', { length: 24 })
  until: string;

  /** Whether a change under this lease has been written to the audit log. */
  @Column('boolean')
  changed: boolean;
}
