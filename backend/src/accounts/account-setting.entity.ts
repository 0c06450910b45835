import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an account has chosen for itself about how the console looks, by a key of the room that asks for it. */
@Entity('account_setting')
export class AccountSetting {
  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  @PrimaryColumn('varchar', { length: 40 })
  key: string;

  @Column('varchar', { length: 100 })
  value: string;
}
