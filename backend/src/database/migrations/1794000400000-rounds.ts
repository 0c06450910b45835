import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const earlierGrades = new Table({
  name: 'earlier_grade',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_type', type: 'varchar', length: '60' },
    { name: 'unit_id', type: 'varchar', length: '36' },
    { name: 'year', type: 'integer' },
    { name: 'grade', type: 'varchar', length: '30' },
    { name: 'score', type: 'varchar', length: '10', isNullable: true },
  ],
  indices: [
    { name: 'earlier_grade_key', columnNames: ['campaign_type', 'unit_id', 'year'], isUnique: true },
    { name: 'earlier_grade_unit_idx', columnNames: ['unit_id'] },
  ],
});

const targets = new Table({
  name: 'round_target',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'share_grades', type: 'text' },
    { name: 'share_percent', type: 'varchar', length: '6' },
    { name: 'rise_grades', type: 'text' },
    { name: 'rise_percent', type: 'varchar', length: '6' },
    { name: 'tolerance', type: 'varchar', length: '6' },
    { name: 'revision', type: 'integer' },
  ],
});

/** Rounds: campaigns are found by the one that they follow, have targets, and start from grades of earlier years. */
export class Rounds1794000400000 implements MigrationInterface {
  readonly name = 'Rounds1794000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX campaign_prior_idx ON campaign (prior_campaign_id)');
    await runner.createTable(earlierGrades.clone());
    await runner.createTable(targets.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('round_target');
    await runner.dropTable('earlier_grade');
    await runner.query('DROP INDEX campaign_prior_idx');
  }
}
