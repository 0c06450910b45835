import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const counts = new Table({
  name: 'disclosed_count',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'group_key', type: 'varchar', length: '40', isPrimary: true },
    { name: 'ballots', type: 'integer' },
  ],
  withoutRowid: true,
});

/** The floor of disclosure of a campaign, what its newest run has shown, and what waits. */
export class Disclosure1790530000000 implements MigrationInterface {
  readonly name = 'Disclosure1790530000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE campaign ADD COLUMN disclosure_floor integer NOT NULL DEFAULT 5');
    await runner.query('ALTER TABLE grading_run ADD COLUMN waiting text');
    await runner.createTable(counts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(counts);
    await runner.query('ALTER TABLE grading_run DROP COLUMN waiting');
    await runner.query('ALTER TABLE campaign DROP COLUMN disclosure_floor');
  }
}
