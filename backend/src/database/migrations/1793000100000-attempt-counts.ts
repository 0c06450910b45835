import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const attemptCount = new Table({
  name: 'attempt_count',
  columns: [
    { name: 'key_hash', type: 'varchar', length: '64', isPrimary: true },
    { name: 'taken', type: 'integer' },
    { name: 'ends_at', type: 'varchar', length: '24' },
  ],
  indices: [{ name: 'attempt_count_ends_idx', columnNames: ['ends_at'] }],
});

/** Wrong guesses at sign-in, which every process counts together. */
export class AttemptCounts1793000100000 implements MigrationInterface {
  readonly name = 'AttemptCounts1793000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(attemptCount.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('attempt_count');
  }
}
