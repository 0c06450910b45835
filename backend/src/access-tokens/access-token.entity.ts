import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TokenScope } from '../access/index.js';

/** Lets another system read, for a while, some of what its maker may; the system has the token, the table its hash. */
@Entity('access_token')
export class AccessToken {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** What it is for, in the words of the office. */
  @Column('varchar', { length: 80 })
  name: string;

  /** SHA-256 of the token. */
  @Index('access_token_digest_key', { unique: true })
  @Column('varchar', { length: 64 })
  digest: string;

  @Column('simple-json')
  scopes: TokenScope[];

  /** The unit whose subtree it reaches; null = everything. */
  @Column('varchar', { length: 36, nullable: true })
  unitId: string | null;

  /** Whose rights it has, as far as its scopes go. */
  @Index('access_token_account_idx')
  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 100 })
  madeBy: string;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24 })
  expiresAt: string;

  /** A day of the office; null = never used. */
  @Column('varchar', { length: 10, nullable: true })
  lastUsedOn: string | null;

  @Column('varchar', { length: 24, nullable: true })
  revokedAt: string | null;
}
