import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const rules = new Table({
  name: 'rectification_rule',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'second_survey', type: 'boolean' },
    { name: 'revision', type: 'integer' },
  ],
});

/** What offices ask of the rectification that follows a campaign. */
export class RectificationRules1794000660000 implements MigrationInterface {
  readonly name = 'RectificationRules1794000660000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(rules.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(rules.name);
  }
}
