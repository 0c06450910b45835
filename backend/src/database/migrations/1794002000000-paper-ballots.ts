import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const batches = new Table({
  name: 'paper_batch',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'collector_id', type: 'varchar', length: '16' },
    { name: 'group_key', type: 'varchar', length: '40' },
    { name: 'form_version_id', type: 'varchar', length: '36' },
    { name: 'name', type: 'varchar', length: '60' },
    { name: 'code', type: 'varchar', length: '4' },
    { name: 'first_number', type: 'integer' },
    { name: 'last_number', type: 'integer' },
    { name: 'issued', type: 'integer' },
    { name: 'returned', type: 'integer', isNullable: true },
    { name: 'state', type: 'varchar', length: '8' },
    { name: 'void_reason', type: 'varchar', length: '500', isNullable: true },
    { name: 'sample_percent', type: 'integer' },
    { name: 'error_limit', type: 'integer' },
    { name: 'seed', type: 'varchar', length: '32', isNullable: true },
    { name: 'sample', type: 'text', isNullable: true },
    { name: 'everything', type: 'boolean' },
    { name: 'key_id', type: 'varchar', length: '32', isNullable: true },
    { name: 'counted', type: 'integer' },
    { name: 'voided', type: 'integer' },
    { name: 'compared', type: 'integer' },
    { name: 'differing', type: 'integer' },
    { name: 'created_on', type: 'varchar', length: '10' },
    { name: 'created_by', type: 'varchar', length: '100' },
    { name: 'closed_on', type: 'varchar', length: '10', isNullable: true },
    { name: 'closed_by', type: 'varchar', length: '100', isNullable: true },
    { name: 'revision', type: 'integer' },
  ],
  indices: [new TableIndex({ name: 'paper_batch_campaign_idx', columnNames: ['campaign_id'] })],
});
const entries = new Table({
  name: 'paper_entry',
  withoutRowid: true,
  columns: [
    { name: 'batch_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'number', type: 'integer', isPrimary: true },
    { name: 'pass', type: 'integer', isPrimary: true },
    { name: 'operator_id', type: 'varchar', length: '36' },
    { name: 'operator_name', type: 'varchar', length: '100' },
    { name: 'entered_at', type: 'varchar', length: '24' },
    { name: 'answers', type: 'text', isNullable: true },
    { name: 'void_reason', type: 'varchar', length: '12', isNullable: true },
  ],
});
const scans = new Table({
  name: 'paper_scan',
  columns: [
    { name: 'batch_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'number', type: 'integer', isPrimary: true },
    { name: 'file_id', type: 'varchar', length: '36' },
  ],
});
const counts = ['paper_issued', 'paper_counted', 'paper_voided', 'assisted'];

/** Ballots on paper: numbered batches, what was typed in from them, and how many of a door they are. */
export class PaperBallots1794002000000 implements MigrationInterface {
  readonly name = 'PaperBallots1794002000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(batches.clone());
    await runner.createTable(entries.clone());
    await runner.createTable(scans.clone());
    // In words of SQL: TypeORM makes the table anew on SQLite, on which a view and its trigger stand.
    for (const count of counts) await runner.query(`ALTER TABLE collector ADD COLUMN ${count} integer NOT NULL DEFAULT 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const count of counts) await runner.query(`ALTER TABLE collector DROP COLUMN ${count}`);
    await runner.dropTable(scans.name);
    await runner.dropTable(entries.name);
    await runner.dropTable(batches.name);
  }
}
