import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of each group of a unit came on paper, as a run tells it beside the outcome. */
export class PaperShares1794002100000 implements MigrationInterface {
  readonly name = 'PaperShares1794002100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outcome ADD COLUMN paper text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outcome DROP COLUMN paper');
  }
}
