import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const addresses = new Table({
  name: 'contact_address',
  columns: [
    { name: 'account_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'address', type: 'varchar', length: '254' },
    { name: 'language', type: 'varchar', length: '5' },
    { name: 'enabled', type: 'boolean' },
    { name: 'confirmed_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'code_hash', type: 'varchar', length: '64', isNullable: true },
    { name: 'code_until', type: 'varchar', length: '24', isNullable: true },
    { name: 'tries', type: 'integer' },
    { name: 'asked', type: 'integer' },
    { name: 'asked_on', type: 'varchar', length: '10' },
  ],
});
const mails = new Table({
  name: 'outgoing_mail',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'account_id', type: 'varchar', length: '36' },
    { name: 'message_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'title', type: 'varchar', length: '200', isNullable: true },
    { name: 'body', type: 'text', isNullable: true },
    { name: 'state', type: 'varchar', length: '10' },
    { name: 'attempts', type: 'integer' },
    { name: 'due_at', type: 'varchar', length: '24' },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'last_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'last_error', type: 'varchar', length: '30', isNullable: true },
    { name: 'last_status', type: 'integer', isNullable: true },
  ],
  indices: [new TableIndex({ name: 'outgoing_mail_due_idx', columnNames: ['state', 'due_at'] })],
});
const settings = new Table({
  name: 'reminder_setting',
  columns: [
    { name: 'id', type: 'varchar', length: '10', isPrimary: true },
    { name: 'quiet_from', type: 'varchar', length: '5' },
    { name: 'quiet_to', type: 'varchar', length: '5' },
    { name: 'quiet_days_off', type: 'boolean' },
    { name: 'revision', type: 'integer' },
  ],
});

/** Addresses of accounts, and mails on their way, and when nobody is written to. */
export class Mail1794002450000 implements MigrationInterface {
  readonly name = 'Mail1794002450000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(addresses.clone());
    await runner.createTable(mails.clone());
    await runner.createTable(settings.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(settings.name);
    await runner.dropTable(mails.name);
    await runner.dropTable(addresses.name);
  }
}
