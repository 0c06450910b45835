import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const decisions = new Table({
  name: 'distinction_decision',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'unit_id', type: 'varchar', length: '36' },
    { name: 'distinction', type: 'varchar', length: '60' },
    { name: 'granted', type: 'boolean' },
    { name: 'reason', type: 'varchar', length: '500' },
    { name: 'by_name', type: 'varchar', length: '100' },
    { name: 'at', type: 'varchar', length: '24' },
    { name: 'day', type: 'varchar', length: '10' },
  ],
  indices: [{ name: 'distinction_decision_campaign_idx', columnNames: ['campaign_id', 'distinction'] }],
});

/** What offices decide about subjects beside their grade. */
export class Distinctions1794000900000 implements MigrationInterface {
  readonly name = 'Distinctions1794000900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(decisions.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('distinction_decision');
  }
}
