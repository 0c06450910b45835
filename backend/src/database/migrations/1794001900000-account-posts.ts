import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = new Table({
  name: 'account_post',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'account_id', type: 'varchar', length: '36' },
    { name: 'role', type: 'varchar', length: '20' },
    { name: 'unit_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'kind', type: 'varchar', length: '10' },
    { name: 'from_day', type: 'varchar', length: '10' },
    { name: 'to_day', type: 'varchar', length: '10', isNullable: true },
    { name: 'given_by_id', type: 'varchar', length: '36' },
    { name: 'given_by_name', type: 'varchar', length: '100' },
  ],
  indices: [
    new TableIndex({ name: 'account_post_account_idx', columnNames: ['account_id'] }),
    new TableIndex({ name: 'account_post_giver_idx', columnNames: ['given_by_id'] }),
  ],
});

/** What is done in a post; null for the first one of the account. As plain SQL: a table that TypeORM copies loses what earlier SQL has added. */
const acted = ['session', 'job'];

/** Further posts of accounts: their own, as a deputy, or lent for some time. */
export class AccountPosts1794001900000 implements MigrationInterface {
  readonly name = 'AccountPosts1794001900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
    for (const name of acted) await runner.query(`ALTER TABLE "${name}" ADD COLUMN "post_id" varchar(36)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of acted) await runner.query(`ALTER TABLE "${name}" DROP COLUMN "post_id"`);
    await runner.dropTable(table.name);
  }
}
