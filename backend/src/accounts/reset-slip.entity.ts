import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A code by which the owner of an account chooses a password, once; the slip holds the code, the table its hash. */
@Entity('reset_slip')
export class ResetSlip {
  @PrimaryColumn('varchar', { length: 64 })
  codeHash: string;

  @Index('reset_slip_account_idx')
  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 36 })
  askedById: string;

  @Column('varchar', { length: 100 })
  askedByName: string;

  @Column('varchar', { length: 24 })
  expiresAt: string;

  @Column('varchar', { length: 24, nullable: true })
  usedAt: string | null;
}
