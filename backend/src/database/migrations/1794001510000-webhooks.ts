import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const webhooks = new Table({
  name: 'webhook',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'name', type: 'varchar', length: '80' },
    { name: 'url', type: 'varchar', length: '500' },
    { name: 'kinds', type: 'text' },
    { name: 'unit_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'secret', type: 'varchar', length: '255' },
    { name: 'previous_secret', type: 'varchar', length: '255', isNullable: true },
    { name: 'previous_until', type: 'varchar', length: '24', isNullable: true },
    { name: 'made_by', type: 'varchar', length: '100' },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'failing_since', type: 'varchar', length: '24', isNullable: true },
    { name: 'disabled_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'disabled_reason', type: 'varchar', length: '8', isNullable: true },
    { name: 'revision', type: 'integer' },
  ],
});
const deliveries = new Table({
  name: 'webhook_delivery',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'webhook_id', type: 'varchar', length: '36' },
    { name: 'kind', type: 'varchar', length: '30' },
    { name: 'body', type: 'text' },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'state', type: 'varchar', length: '10' },
    { name: 'attempts', type: 'integer' },
    { name: 'due_at', type: 'varchar', length: '24' },
    { name: 'last_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'last_status', type: 'integer', isNullable: true },
    { name: 'last_error', type: 'varchar', length: '30', isNullable: true },
  ],
  indices: [
    new TableIndex({ name: 'webhook_delivery_due_idx', columnNames: ['state', 'due_at'] }),
    new TableIndex({ name: 'webhook_delivery_list_idx', columnNames: ['webhook_id', 'created_at'] }),
  ],
});

/** Addresses that are told what happens, and the messages for them. */
export class Webhooks1794001510000 implements MigrationInterface {
  readonly name = 'Webhooks1794001510000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(webhooks.clone());
    await runner.createTable(deliveries.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(deliveries.name);
    await runner.dropTable(webhooks.name);
  }
}
