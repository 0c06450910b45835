import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const added = new TableColumn({ name: 'telephone', type: 'varchar', length: '20', isNullable: true });

/** Where the owner of an account is reached by telephone. */
export class AccountTelephones1794001800000 implements MigrationInterface {
  readonly name = 'AccountTelephones1794001800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('account', added.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('account', added.clone());
  }
}
