import { Table, TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

const rules = new Table({
  name: 'reminder_rule',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'kinds', type: 'text' },
    { name: 'stages', type: 'text' },
    { name: 'mail', type: 'boolean' },
    { name: 'revision', type: 'integer' },
  ],
});
/** Each database writes what is not true in its own way. */
const records = ({ connection }: QueryRunner) =>
  new TableColumn({ name: 'records', type: 'boolean', default: connection.options.type === 'postgres' ? 'false' : 0 });

/** Of what campaigns and registers remind by themselves. */
export class ReminderRules1794002500000 implements MigrationInterface {
  readonly name = 'ReminderRules1794002500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(rules.clone());
    await runner.addColumn('reminder_setting', records(runner));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('reminder_setting', 'records');
    await runner.dropTable(rules.name);
  }
}
