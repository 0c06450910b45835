import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const replacement = new Table({
  name: 'card_replacement',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'batch_id', type: 'varchar', length: '36' },
    { name: 'collector_id', type: 'varchar', length: '16' },
    { name: 'number', type: 'integer' },
    { name: 'kind', type: 'varchar', length: '8' },
    { name: 'reason', type: 'varchar', length: '500' },
    { name: 'asked_by_id', type: 'varchar', length: '36' },
    { name: 'asked_by_name', type: 'varchar', length: '100' },
    { name: 'asked_at', type: 'varchar', length: '24' },
    { name: 'state', type: 'varchar', length: '8' },
    { name: 'decided_by_name', type: 'varchar', length: '100', isNullable: true },
    { name: 'decided_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'decision_reason', type: 'varchar', length: '500', isNullable: true },
    { name: 'replaced_by', type: 'integer', isNullable: true },
  ],
  indices: [
    { name: 'card_replacement_campaign_idx', columnNames: ['campaign_id'] },
    {
      name: 'card_replacement_card_key',
      columnNames: ['batch_id', 'number'],
      isUnique: true,
      where: "state <> 'declined'",
    },
  ],
});

/** Single cards that took the place of a lost one, or of one that somebody else has used. */
export class CardReplacements1794003220000 implements MigrationInterface {
  readonly name = 'CardReplacements1794003220000';

  async up(runner: QueryRunner): Promise<void> {
    // In words of SQL: TypeORM makes the table anew on SQLite, on which a view and its trigger stand.
    await runner.query("ALTER TABLE card_batch ADD COLUMN lost text NOT NULL DEFAULT ''");
    await runner.createTable(replacement.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('card_replacement');
    await runner.query('ALTER TABLE card_batch DROP COLUMN lost');
  }
}
