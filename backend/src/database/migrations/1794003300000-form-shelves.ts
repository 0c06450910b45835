import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = new Table({
  name: 'form_shelf',
  columns: [
    { name: 'form_code', type: 'varchar', length: '60', isPrimary: true },
    { name: 'folder', type: 'varchar', length: '60', isNullable: true },
    { name: 'deleted_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'deleted_by_name', type: 'varchar', length: '100', isNullable: true },
  ],
});

/** Folders of the form library and its bin. */
export class FormShelves1794003300000 implements MigrationInterface {
  readonly name = 'FormShelves1794003300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
