import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facts that waited for their second person and were left out of a run or a publication, with the reason. */
export class DismissedFacts1792000000000 implements MigrationInterface {
  readonly name = 'DismissedFacts1792000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} ADD COLUMN dismissed_facts text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} DROP COLUMN dismissed_facts`);
  }
}

const tables = ['grading_run', 'publication_request'];
