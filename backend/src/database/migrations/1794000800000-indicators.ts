import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const text = (name: string, length: number, isNullable = false) => ({
  name,
  type: 'varchar',
  length: String(length),
  isNullable,
});
const key = (name: string) => ({ name, type: 'varchar', length: '36', isPrimary: true });
const json = (name: string, isNullable = false) => ({ name, type: 'text', isNullable });

const indicators = new Table({
  name: 'indicator',
  columns: [
    key('id'),
    text('code', 60),
    json('title'),
    json('measure'),
    text('kind', 10),
    text('direction', 4),
    text('target_of', 10),
    text('target', 30, true),
    text('target_day', 10, true),
    { name: 'share_of_units', type: 'integer', isNullable: true },
    json('unit_types'),
    json('rule', true),
    { name: 'ended', type: 'boolean' },
    { name: 'revision', type: 'integer' },
    text('changed_at', 24),
    text('changed_by_name', 100),
  ],
  indices: [{ name: 'indicator_code_key', columnNames: ['code'], isUnique: true }],
});

const values = new Table({
  name: 'indicator_value',
  columns: [
    key('indicator_id'),
    key('unit_id'),
    { name: 'year', type: 'integer', isPrimary: true },
    text('value', 30),
    text('base', 30, true),
    text('source', 10),
    json('counted', true),
    text('noted_at', 24),
    text('noted_by_name', 100),
  ],
});
const byUnit = new TableIndex({ name: 'indicator_value_unit_idx', columnNames: ['unit_id'] });

/** Indicators that offices define, and their values by unit and year; figures of campaigns can come from them. */
export class Indicators1794000800000 implements MigrationInterface {
  readonly name = 'Indicators1794000800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(indicators);
    await runner.createTable(values);
    await runner.createIndex('indicator_value', byUnit);
    await runner.query("ALTER TABLE figure ADD COLUMN origin varchar(10) NOT NULL DEFAULT 'register'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE figure DROP COLUMN origin');
    await runner.dropTable(values);
    await runner.dropTable(indicators);
  }
}
