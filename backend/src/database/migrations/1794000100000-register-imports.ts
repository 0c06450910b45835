import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const slices = {
  name: 'register_import_slice',
  columns: [
    { name: 'import_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'number', type: 'integer', isPrimary: true },
    { name: 'content', type: 'text' },
  ],
};
const made = { name: 'register_record_made_idx', columnNames: ['code', 'made_at', 'id'] };

/** Imports of records that are decided but not carried out to the end, and the order in which records go out. */
export class RegisterImports1794000100000 implements MigrationInterface {
  readonly name = 'RegisterImports1794000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(slices));
    await runner.createIndex('register_record', new TableIndex(made));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('register_record', made.name);
    await runner.dropTable(slices.name);
  }
}
