import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A batch of cards says which one it took the place of. */
export class CardReprints1794002650000 implements MigrationInterface {
  readonly name = 'CardReprints1794002650000';

  async up(runner: QueryRunner): Promise<void> {
    // In words of SQL: TypeORM makes the table anew on SQLite, on which a view and its trigger stand.
    await runner.query('ALTER TABLE card_batch ADD COLUMN replaces varchar(36)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE card_batch DROP COLUMN replaces');
  }
}
