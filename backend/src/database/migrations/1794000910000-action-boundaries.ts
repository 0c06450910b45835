import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const boundaries = new Table({
  name: 'action_boundary',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'consolidate', type: 'text' },
    { name: 'rectify', type: 'text' },
    { name: 'revision', type: 'integer' },
  ],
});

/** Which grades of a campaign are consolidated, and which put in order. */
export class ActionBoundaries1794000910000 implements MigrationInterface {
  readonly name = 'ActionBoundaries1794000910000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(boundaries.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('action_boundary');
  }
}
