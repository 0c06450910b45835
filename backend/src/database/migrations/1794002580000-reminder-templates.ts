import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const templates = new Table({
  name: 'reminder_template',
  columns: [
    { name: 'office', type: 'varchar', length: '36', isPrimary: true },
    { name: 'kind', type: 'varchar', length: '20', isPrimary: true },
    { name: 'words', type: 'text' },
  ],
});

/** Words of offices for reminders. */
export class ReminderTemplates1794002580000 implements MigrationInterface {
  readonly name = 'ReminderTemplates1794002580000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(templates.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(templates.name);
  }
}
