import { TableColumn, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const columns = [
  { name: 'owner', type: 'varchar', length: '36', isNullable: true },
  { name: 'heartbeat_at', type: 'varchar', length: '24', isNullable: true },
] as const;

const keys = [
  { name: 'grading_run_campaign_number_key', columnNames: ['campaign_id', 'number'], isUnique: true },
  { name: 'grading_run_unfinished_key', columnNames: ['campaign_id'], isUnique: true, where: 'finished_at IS NULL' },
];

/** Makes rules of what was only looked up: the number of a run, and one unfinished run of a campaign, which says who works on it. */
export class OneWayToChange1790500000000 implements MigrationInterface {
  readonly name = 'OneWayToChange1790500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of columns) await runner.addColumn('grading_run', new TableColumn(column));
    // Nobody works on a run while the schema changes, and several may have been started at once under the same number. Numbers that
    // stand alone stay: packages and publications name them.
    await runner.query(`UPDATE grading_run SET state = 'failed', error_code = 'interrupted', finished_at = started_at WHERE finished_at IS NULL`);
    await runner.query(`UPDATE grading_run SET number = counted.position
      FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY campaign_id ORDER BY number, started_at, id) AS position FROM grading_run) AS counted
      WHERE counted.id = grading_run.id AND counted.position <> grading_run.number
      AND grading_run.campaign_id IN (SELECT campaign_id FROM grading_run GROUP BY campaign_id, number HAVING COUNT(*) > 1)`);
    for (const key of keys) await runner.createIndex('grading_run', new TableIndex(key));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...keys].reverse()) await runner.dropIndex('grading_run', name);
    for (const { name } of [...columns].reverse()) await runner.dropColumn('grading_run', name);
  }
}
