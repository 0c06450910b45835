import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const extensions = new Table({
  name: 'campaign_extension',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'at', type: 'varchar', length: '24' },
    { name: 'by_name', type: 'varchar', length: '100' },
    { name: 'phase_name', type: 'varchar', length: '60', isNullable: true },
    { name: 'group_key', type: 'varchar', length: '40', isNullable: true },
    { name: 'unit_count', type: 'integer', isNullable: true },
    { name: 'from_day', type: 'varchar', length: '10', isNullable: true },
    { name: 'to_day', type: 'varchar', length: '10' },
    { name: 'reason', type: 'varchar', length: '500' },
  ],
  indices: [new TableIndex({ name: 'campaign_extension_campaign_idx', columnNames: ['campaign_id'] })],
});
const reopened = new Table({
  name: 'campaign_reopened_sheet',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'group_key', type: 'varchar', length: '40', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'until_day', type: 'varchar', length: '10' },
  ],
});

/** Phases that were extended and sheets that were opened again after a campaign had begun. */
export class CampaignExtensions1794003000000 implements MigrationInterface {
  readonly name = 'CampaignExtensions1794003000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(extensions.clone());
    await runner.createTable(reopened.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(reopened.name);
    await runner.dropTable(extensions.name);
  }
}
