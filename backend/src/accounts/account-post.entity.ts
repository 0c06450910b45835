import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/index.js';
import type { PostKind } from './domain/posts.js';

/** A post that an account has beside its first one, which stands in its own row. */
@Entity('account_post')
export class AccountPost {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Index('account_post_account_idx')
  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 20 })
  role: Role;

  /** As in an account. */
  @Column('varchar', { length: 36, nullable: true })
  unitId: string | null;

  @Column('varchar', { length: 10 })
  kind: PostKind;

  /** Days of the office, both included. */
  @Column('varchar', { length: 10 })
  fromDay: string;

  @Column('varchar', { length: 10, nullable: true })
  toDay: string | null;

  /** Who gave it; of a delegation whoever lends a post of his own. */
  @Index('account_post_giver_idx')
  @Column('varchar', { length: 36 })
  givenById: string;

  @Column('varchar', { length: 100 })
  givenByName: string;
}
