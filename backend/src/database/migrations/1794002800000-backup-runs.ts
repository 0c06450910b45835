import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const runs = new Table({
  name: 'backup_run',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'kind', type: 'varchar', length: '10' },
    { name: 'state', type: 'varchar', length: '10' },
    { name: 'asked_at', type: 'varchar', length: '24' },
    { name: 'asked_by', type: 'varchar', length: '100', isNullable: true },
    { name: 'owner', type: 'varchar', length: '36', isNullable: true },
    { name: 'heartbeat_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'started_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'finished_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'step', type: 'varchar', length: '10', isNullable: true },
    { name: 'kilobytes', type: 'integer' },
    { name: 'file', type: 'varchar', length: '100', isNullable: true },
    { name: 'removed_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'report', type: 'text', isNullable: true },
    { name: 'tested_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'error_code', type: 'varchar', length: '40', isNullable: true },
    { name: 'error_detail', type: 'varchar', length: '300', isNullable: true },
  ],
  indices: [new TableIndex({ name: 'backup_run_asked_idx', columnNames: ['asked_at'] })],
});

/** Backups that the server writes by itself, and test restores of them. */
export class BackupRuns1794002800000 implements MigrationInterface {
  readonly name = 'BackupRuns1794002800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(runs.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(runs.name);
  }
}
