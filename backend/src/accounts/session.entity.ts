import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A server-side session; the cookie holds the token, the table its hash. */
@Entity('session')
export class Session {
  @PrimaryColumn('varchar', { length: 64 })
  tokenHash: string;

  /** What the account holder names it by; says nothing about the token. */
  @Column('varchar', { length: 36 })
  id: string;

  @Index('session_account_idx')
  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24 })
  expiresAt: string;

  /** The post that its owner acts in; null for the first one. */
  @Column('varchar', { length: 36, nullable: true })
  postId: string | null;

  /** To the hour. */
  @Column('varchar', { length: 24 })
  lastUsedAt: string;
}
