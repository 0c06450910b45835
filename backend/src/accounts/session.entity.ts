import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A server-side session; the cookie holds the token, the table its hash. */
@Entity('session')
export class Session {
  @PrimaryColumn('varchar', { length: 64 })
  tokenHash: string;

  @Index('session_account_idx')
  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24 })
  expiresAt: string;
}
