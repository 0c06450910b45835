import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const counts = new Table({
  name: 'answer_count',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'group_key', type: 'varchar', length: '40', isPrimary: true },
    { name: 'form_version_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'question', type: 'varchar', length: '160', isPrimary: true },
    { name: 'ballots', type: 'integer' },
    { name: 'counts', type: 'text' },
  ],
  withoutRowid: true,
});

const answers = new Table({
  name: 'disclosed_answer',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'group_key', type: 'varchar', length: '40', isPrimary: true },
    { name: 'question', type: 'varchar', length: '160', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'ballots', type: 'integer' },
    { name: 'answered', type: 'integer' },
    { name: 'options', type: 'text' },
    { name: 'categories', type: 'text' },
  ],
  withoutRowid: true,
});

const days = new Table({
  name: 'disclosed_day',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'group_key', type: 'varchar', length: '40', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'day', type: 'varchar', length: '10', isPrimary: true },
    { name: 'ballots', type: 'integer' },
  ],
  withoutRowid: true,
});

/** Answers counted by question, and what of them the newest run of a campaign has shown. Ballots of earlier releases are counted at the next start. */
export class AnswerCounts1794001000000 implements MigrationInterface {
  readonly name = 'AnswerCounts1794001000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [counts, answers, days]) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [days, answers, counts]) await runner.dropTable(name);
  }
}
