import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address under which a draft can be tried for a day; only the hash of its token is kept. */
@Entity('form_trial')
export class FormTrial {
  @PrimaryColumn('varchar', { length: 64 })
  tokenHash: string;

  @Column('varchar', { length: 36 })
  formVersionId: string;

  @Column('varchar', { length: 24 })
  expiresAt: string;
}
