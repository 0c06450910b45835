import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = new Table({
  name: 'account_setting',
  columns: [
    { name: 'account_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'key', type: 'varchar', length: '40', isPrimary: true },
    { name: 'value', type: 'varchar', length: '100' },
  ],
});

/** What accounts choose for themselves about how the console looks. */
export class AccountSettings1794002900000 implements MigrationInterface {
  readonly name = 'AccountSettings1794002900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
