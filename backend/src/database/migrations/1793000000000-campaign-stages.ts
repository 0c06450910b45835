import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const notice = new Table({
  name: 'notice',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'stage', type: 'varchar', length: '12' },
    { name: 'run_id', type: 'varchar', length: '36' },
    { name: 'posted_on', type: 'varchar', length: '10' },
    { name: 'ends_on', type: 'varchar', length: '10' },
    { name: 'unit_ids', type: 'text' },
    { name: 'lapsed', type: 'boolean' },
  ],
  indices: [
    { name: 'notice_campaign_idx', columnNames: ['campaign_id'] },
    { name: 'notice_run_idx', columnNames: ['run_id'] },
  ],
});

const objection = new Table({
  name: 'objection',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'unit_id', type: 'varchar', length: '36' },
    { name: 'statement', type: 'varchar', length: '1000' },
    { name: 'state', type: 'varchar', length: '10' },
    { name: 'entered_by_id', type: 'varchar', length: '36' },
    { name: 'entered_by_name', type: 'varchar', length: '100' },
    { name: 'entered_at', type: 'varchar', length: '24' },
    { name: 'ruled_by_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'ruled_by_name', type: 'varchar', length: '100', isNullable: true },
    { name: 'ruled_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'answer', type: 'varchar', length: '1000', isNullable: true },
    { name: 'upheld_after_run', type: 'integer', isNullable: true },
  ],
  indices: [{ name: 'objection_campaign_idx', columnNames: ['campaign_id'] }],
});

/** Stages that a campaign type adds after the result: where a campaign stands in them, public notices, and objections. */
export class CampaignStages1793000000000 implements MigrationInterface {
  readonly name = 'CampaignStages1793000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaign ADD COLUMN stage varchar(12)');
    await runner.query('ALTER TABLE campaign ADD COLUMN stages text');
    await runner.createTable(notice.clone());
    await runner.createTable(objection.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('objection');
    await runner.dropTable('notice');
    await runner.query('ALTER TABLE campaign DROP COLUMN stages');
    await runner.query('ALTER TABLE campaign DROP COLUMN stage');
  }
}
