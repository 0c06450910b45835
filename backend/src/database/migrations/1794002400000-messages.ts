import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const messages = new Table({
  name: 'message',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'account_id', type: 'varchar', length: '36' },
    { name: 'campaign_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'kind', type: 'varchar', length: '20' },
    { name: 'words', type: 'text' },
    { name: 'path', type: 'varchar', length: '200' },
    { name: 'due_on', type: 'varchar', length: '10', isNullable: true },
    { name: 'occasion', type: 'varchar', length: '200' },
    { name: 'by_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'by_name', type: 'varchar', length: '100', isNullable: true },
    { name: 'job_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'day', type: 'varchar', length: '10' },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'read_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [
    new TableIndex({ name: 'message_own_idx', columnNames: ['account_id', 'read_at', 'created_at'] }),
    new TableIndex({ name: 'message_campaign_idx', columnNames: ['campaign_id', 'created_at'] }),
    new TableIndex({ name: 'message_day_idx', columnNames: ['campaign_id', 'kind', 'day', 'account_id'] }),
    new TableIndex({ name: 'message_occasion_key', columnNames: ['occasion'], isUnique: true }),
  ],
});

/** What accounts are reminded of. */
export class Messages1794002400000 implements MigrationInterface {
  readonly name = 'Messages1794002400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(messages.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(messages.name);
  }
}
