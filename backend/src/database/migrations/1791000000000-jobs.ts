import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const job = new Table({
  name: 'job',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'kind', type: 'varchar', length: '40' },
    { name: 'key', type: 'varchar', length: '200' },
    { name: 'state', type: 'varchar', length: '10' },
    { name: 'account_id', type: 'varchar', length: '36' },
    { name: 'started_by', type: 'varchar', length: '100' },
    { name: 'campaign_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'subject', type: 'varchar', length: '200' },
    { name: 'request', type: 'text' },
    { name: 'progress_done', type: 'integer' },
    { name: 'progress_total', type: 'integer' },
    { name: 'progress_code', type: 'varchar', length: '40', isNullable: true },
    { name: 'cancellable', type: 'boolean' },
    { name: 'owner', type: 'varchar', length: '36', isNullable: true },
    { name: 'heartbeat_at', type: 'varchar', length: '24' },
    { name: 'attempts', type: 'integer' },
    { name: 'error_code', type: 'varchar', length: '60', isNullable: true },
    { name: 'error_detail', type: 'varchar', length: '500', isNullable: true },
    { name: 'result', type: 'text', isNullable: true },
    { name: 'file', type: 'text', isNullable: true },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'started_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'finished_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [
    { name: 'job_unfinished_key', columnNames: ['key'], isUnique: true, where: 'finished_at IS NULL' },
    { name: 'job_account_idx', columnNames: ['account_id', 'created_at'] },
    { name: 'job_campaign_idx', columnNames: ['campaign_id', 'created_at'] },
    { name: 'job_finished_idx', columnNames: ['finished_at'] },
  ],
});

/** Jobs, of which grading runs are one kind: who works on them stands with the job, and no longer with the run. */
export class Jobs1791000000000 implements MigrationInterface {
  readonly name = 'Jobs1791000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(job.clone());
    await runner.query(
      "UPDATE grading_run SET state = 'failed', error_code = 'interrupted', finished_at = started_at WHERE finished_at IS NULL",
    );
    for (const name of ['owner', 'heartbeat_at']) await runner.query(`ALTER TABLE grading_run DROP COLUMN ${name}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE grading_run ADD COLUMN owner varchar(36)');
    await runner.query('ALTER TABLE grading_run ADD COLUMN heartbeat_at varchar(24)');
    await runner.dropTable('job');
  }
}
