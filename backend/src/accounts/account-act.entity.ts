import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ActKind } from './domain/independence.js';

/** What somebody did to an account; kept, told to its owner, and what {@link Independence} judges by. */
@Entity('account_act')
@Index('account_act_account_idx', ['accountId', 'at'])
export class AccountAct {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 30 })
  kind: ActKind;

  /** The account that did it, or asked for the slip that was used; null for the command line. */
  @Column('varchar', { length: 36, nullable: true })
  byId: string | null;

  @Column('varchar', { length: 100 })
  byName: string;

  @Column('varchar', { length: 24 })
  at: string;

  /** When the owner said to have read it. */
  @Column('varchar', { length: 24, nullable: true })
  acknowledgedAt: string | null;
}
