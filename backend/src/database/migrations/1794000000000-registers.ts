import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = [
  new Table({
    name: 'register_version',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'code', type: 'varchar', length: '60' },
      { name: 'version', type: 'integer' },
      { name: 'state', type: 'varchar', length: '8' },
      { name: 'definition', type: 'text' },
      { name: 'form_version_id', type: 'varchar', length: '36' },
      { name: 'shipped_hash', type: 'varchar', length: '64', isNullable: true },
      { name: 'revision', type: 'integer' },
      { name: 'changed_at', type: 'varchar', length: '24' },
      { name: 'changed_by_name', type: 'varchar', length: '100' },
    ],
    indices: [{ name: 'register_version_key', columnNames: ['code', 'version'], isUnique: true }],
  }),
  new Table({
    name: 'register_record',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'code', type: 'varchar', length: '60' },
      { name: 'version_id', type: 'varchar', length: '36' },
      { name: 'unit_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'other_unit_id', type: 'varchar', length: '36', isNullable: true },
      { name: 'period', type: 'varchar', length: '8', isNullable: true },
      { name: 'state', type: 'varchar', length: '40' },
      { name: 'ended', type: 'boolean' },
      { name: 'due_on', type: 'varchar', length: '10', isNullable: true },
      { name: 'name', type: 'varchar', length: '200' },
      { name: 'origin', type: 'varchar', length: '200', isNullable: true },
      { name: 'answers', type: 'text' },
      { name: 'moved_by', type: 'varchar', length: '36' },
      { name: 'revision', type: 'integer' },
      { name: 'made_at', type: 'varchar', length: '24' },
      { name: 'changed_at', type: 'varchar', length: '24' },
    ],
    indices: [
      { name: 'register_record_state_idx', columnNames: ['code', 'state'] },
      { name: 'register_record_unit_idx', columnNames: ['code', 'unit_id', 'period'] },
      { name: 'register_record_due_idx', columnNames: ['code', 'ended', 'due_on'] },
      { name: 'register_record_changed_idx', columnNames: ['code', 'changed_at'] },
      { name: 'register_record_of_unit_idx', columnNames: ['unit_id'] },
      { name: 'register_record_origin_key', columnNames: ['code', 'unit_id', 'origin'], isUnique: true },
    ],
  }),
  new Table({
    name: 'register_record_event',
    columns: [
      { name: 'record_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'number', type: 'integer', isPrimary: true },
      { name: 'kind', type: 'varchar', length: '10' },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'by_id', type: 'varchar', length: '36' },
      { name: 'by_name', type: 'varchar', length: '100' },
      { name: 'move', type: 'varchar', length: '40', isNullable: true },
      { name: 'from_state', type: 'varchar', length: '40', isNullable: true },
      { name: 'to_state', type: 'varchar', length: '40', isNullable: true },
      { name: 'note', type: 'varchar', length: '1000', isNullable: true },
      { name: 'filing_number', type: 'varchar', length: '100', isNullable: true },
      { name: 'filing_day', type: 'varchar', length: '10', isNullable: true },
    ],
  }),
  new Table({
    name: 'register_record_value',
    columns: [
      { name: 'record_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'question', type: 'varchar', length: '64', isPrimary: true },
      { name: 'value', type: 'varchar', length: '100', isPrimary: true },
      { name: 'code', type: 'varchar', length: '60' },
    ],
    indices: [{ name: 'register_record_value_idx', columnNames: ['code', 'question', 'value'] }],
  }),
];

/** Registers as data, their records, what happened to each, and what they say by question. */
export class Registers1794000000000 implements MigrationInterface {
  readonly name = 'Registers1794000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
