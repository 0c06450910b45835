import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = new Table({
  name: 'account_identity',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'issuer', type: 'varchar', length: '255' },
    { name: 'subject', type: 'varchar', length: '255' },
    { name: 'account_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'code', type: 'varchar', length: '20' },
    { name: 'seen_at', type: 'varchar', length: '24' },
  ],
  indices: [
    new TableIndex({ name: 'account_identity_key', columnNames: ['issuer', 'subject'], isUnique: true }),
    new TableIndex({ name: 'account_identity_account_idx', columnNames: ['account_id'] }),
    new TableIndex({ name: 'account_identity_code_key', columnNames: ['code'], isUnique: true }),
  ],
});

/** Who a provider of sign-ins says that somebody is, and which account that is here. */
export class AccountIdentities1794001910000 implements MigrationInterface {
  readonly name = 'AccountIdentities1794001910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
