import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const slices = {
  name: 'register_import_slice',
  columns: [
    { name: 'import_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'number', type: 'integer', isPrimary: true },
    { name: 'content', type: 'text' },
  ],
};
/** Orders in which records are listed and go out, and what their coverage and their filters read without the records themselves. */
const indices: readonly (readonly [table: string, name: string, columns: string[]])[] = [
  ['register_record', 'register_record_made_idx', ['code', 'made_at', 'id']],
  ['register_record', 'register_record_latest_idx', ['code', 'changed_at', 'id']],
  ['register_record', 'register_record_of_state_idx', ['code', 'state', 'changed_at', 'id']],
  ['register_record', 'register_record_overdue_idx', ['code', 'ended', 'due_on', 'unit_id', 'id']],
  ['register_record', 'register_record_deadline_idx', ['code', 'due_on', 'id']],
  ['register_record', 'register_record_name_idx', ['code', 'name', 'id', 'unit_id']],
  ['register_record', 'register_record_covering_idx', ['code', 'period', 'state', 'unit_id']],
  ['register_record_value', 'register_record_said_idx', ['code', 'question', 'value', 'record_id']],
];
/** Those whose place they take. */
const former: typeof indices = [
  ['register_record', 'register_record_state_idx', ['code', 'state']],
  ['register_record', 'register_record_due_idx', ['code', 'ended', 'due_on']],
  ['register_record', 'register_record_changed_idx', ['code', 'changed_at']],
  ['register_record_value', 'register_record_value_idx', ['code', 'question', 'value']],
];
const create = async (runner: QueryRunner, all: typeof indices): Promise<void> => {
  for (const [table, name, columnNames] of all) await runner.createIndex(table, new TableIndex({ name, columnNames }));
};
const drop = async (runner: QueryRunner, all: typeof indices): Promise<void> => {
  for (const [table, name] of all) await runner.dropIndex(table, name);
};

/** Imports of records that are decided but not carried out to the end, and indices for registers of many records. */
export class RegisterImports1794000100000 implements MigrationInterface {
  readonly name = 'RegisterImports1794000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(slices));
    await create(runner, indices);
    await drop(runner, former);
  }

  async down(runner: QueryRunner): Promise<void> {
    await create(runner, former);
    await drop(runner, indices);
    await runner.dropTable(slices.name);
  }
}
