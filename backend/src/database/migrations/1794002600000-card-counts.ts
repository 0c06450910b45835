import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const counts = new Table({
  name: 'card_count',
  columns: [
    { name: 'batch_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'collector_id', type: 'varchar', length: '16', isPrimary: true },
    { name: 'revision', type: 'integer', isPrimary: true },
    { name: 'handed_out', type: 'integer' },
    { name: 'returned', type: 'integer' },
    { name: 'reason', type: 'varchar', length: '500', isNullable: true },
    { name: 'entered_on', type: 'varchar', length: '10' },
    { name: 'entered_by', type: 'varchar', length: '100' },
  ],
});

/** Batches of cards have names, and what was counted of them by unit. */
export class CardCounts1794002600000 implements MigrationInterface {
  readonly name = 'CardCounts1794002600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(counts.clone());
    // In words of SQL: TypeORM makes the table anew on SQLite, on which a view and its trigger stand.
    await runner.query('ALTER TABLE card_batch ADD COLUMN name varchar(60)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE card_batch DROP COLUMN name');
    await runner.dropTable(counts.name);
  }
}
