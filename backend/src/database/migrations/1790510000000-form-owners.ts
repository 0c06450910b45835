import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = ['form_version', 'form_block'];

/** Whose office a form and a kept section belong to; those that are there belong to the root office. */
export class FormOwners1790510000000 implements MigrationInterface {
  readonly name = 'FormOwners1790510000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.addColumn(table, new TableColumn({ name: 'owner_unit_id', type: 'varchar', length: '36', isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.dropColumn(table, 'owner_unit_id');
  }
}
