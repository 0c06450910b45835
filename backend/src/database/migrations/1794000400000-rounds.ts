import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Campaigns are found by the round that they follow. */
export class Rounds1794000400000 implements MigrationInterface {
  readonly name = 'Rounds1794000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX campaign_prior_idx ON campaign (prior_campaign_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX campaign_prior_idx');
  }
}
