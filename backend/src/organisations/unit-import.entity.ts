import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An import that is decided and not yet carried out to the end; gone with its last slice. */
@Entity('unit_import')
export class UnitImport {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** Who asked for it, for the audit log. */
  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 100 })
  actor: string;

  /** What it comes to: rows, created, updated, unchanged. */
  @Column('simple-json')
  report: Record<string, unknown>;
}
