import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';

const tables: readonly TableOptions[] = [
  {
    name: 'unit_import',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'account_id', type: 'varchar', length: '36' },
      { name: 'actor', type: 'varchar', length: '100' },
      { name: 'report', type: 'text' },
    ],
  },
  {
    name: 'unit_import_slice',
    columns: [
      { name: 'import_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'number', type: 'integer', isPrimary: true },
      { name: 'changes', type: 'text' },
    ],
  },
];

/** Imports of organisations that are decided but not carried out to the end. */
export class UnitImports1790540000000 implements MigrationInterface {
  readonly name = 'UnitImports1790540000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables) await runner.dropTable(name);
  }
}
