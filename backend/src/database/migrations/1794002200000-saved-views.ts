import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = new Table({
  name: 'saved_view',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'list', type: 'varchar', length: '40' },
    { name: 'name', type: 'varchar', length: '60' },
    { name: 'owner_id', type: 'varchar', length: '36' },
    { name: 'owner_name', type: 'varchar', length: '100' },
    { name: 'office_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'shared', type: 'boolean' },
    { name: 'settings', type: 'text' },
    { name: 'changed_at', type: 'varchar', length: '24' },
  ],
  indices: [
    new TableIndex({ name: 'saved_view_owner_key', columnNames: ['owner_id', 'list', 'name'], isUnique: true }),
    new TableIndex({ name: 'saved_view_office_idx', columnNames: ['list', 'office_id'] }),
  ],
});

/** How somebody looks at a list, kept under a name. */
export class SavedViews1794002200000 implements MigrationInterface {
  readonly name = 'SavedViews1794002200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
