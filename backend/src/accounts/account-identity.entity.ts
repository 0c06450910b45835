import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody whom a provider of sign-ins knows. It says nothing but a name of its own for the person; no mail address is kept or compared. */
@Entity('account_identity')
@Index('account_identity_key', ['issuer', 'subject'], { unique: true })
export class AccountIdentity {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 255 })
  issuer: string;

  @Column('varchar', { length: 255 })
  subject: string;

  /** Whose it is; null as long as nobody has said so. */
  @Index('account_identity_account_idx')
  @Column('varchar', { length: 36, nullable: true })
  accountId: string | null;

  /** What its owner tells the office, which links it. */
  @Index('account_identity_code_key', { unique: true })
  @Column('varchar', { length: 20 })
  code: string;

  @Column('varchar', { length: 24 })
  seenAt: string;
}
