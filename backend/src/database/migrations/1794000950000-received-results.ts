import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const results = new Table({
  name: 'received_result',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_name', type: 'varchar', length: '200' },
    { name: 'campaign_type', type: 'varchar', length: '60' },
    { name: 'office', type: 'varchar', length: '200' },
    { name: 'as_of', type: 'varchar', length: '10' },
    { name: 'run_number', type: 'integer' },
    { name: 'outcome_hash', type: 'varchar', length: '71' },
    { name: 'units', type: 'integer' },
    { name: 'known', type: 'integer' },
    { name: 'counts', type: 'text' },
    { name: 'received_at', type: 'varchar', length: '24' },
    { name: 'received_by_name', type: 'varchar', length: '100' },
  ],
  indices: [new TableIndex({ name: 'received_result_at_idx', columnNames: ['received_at'] })],
});

/** Results that offices below have handed up. */
export class ReceivedResults1794000950000 implements MigrationInterface {
  readonly name = 'ReceivedResults1794000950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(results.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(results.name);
  }
}
