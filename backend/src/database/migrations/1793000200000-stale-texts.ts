import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which translations of a form are older than their base text. */
export class StaleTexts1793000200000 implements MigrationInterface {
  readonly name = 'StaleTexts1793000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE form_version ADD COLUMN stale_texts text NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE form_version DROP COLUMN stale_texts`);
  }
}
