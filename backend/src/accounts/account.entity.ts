import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/index.js';

@Entity('account')
export class Account {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('account_username_key', { unique: true })
  @Column('varchar', { length: 64 })
  username: string;

  @Column('varchar', { length: 100 })
  displayName: string;

  /** argon2id in PHC format. */
  @Column('varchar', { length: 255 })
  passwordHash: string;

  @Column('varchar', { length: 20 })
  role: Role;

  /** The unit whose subtree the account reaches; null only for administrators of everything. */
  @Column('varchar', { length: 36, nullable: true })
  unitId: string | null;

  /** As `domain/telephone.ts` writes it; for those who manage accounts, in no log. */
  @Column('varchar', { length: 20, nullable: true })
  telephone: string | null;

  @Column('boolean')
  disabled: boolean;

  @Column('boolean')
  mustChangePassword: boolean;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('varchar', { length: 24, nullable: true })
  lastSignInAt: string | null;

  @Column('integer')
  revision: number;
}
