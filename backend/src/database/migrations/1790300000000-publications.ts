import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';

const tables: readonly TableOptions[] = [
  {
    name: 'publication',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'run_id', type: 'varchar', length: '36' },
      { name: 'title', type: 'varchar', length: '120' },
      { name: 'published_at', type: 'varchar', length: '24' },
      { name: 'published_by', type: 'varchar', length: '100' },
      { name: 'type', type: 'text' },
      { name: 'package_size', type: 'integer' },
      { name: 'package_digest', type: 'varchar', length: '71' },
      { name: 'withdrawn_at', type: 'varchar', length: '24', isNullable: true },
      { name: 'withdrawal_reason', type: 'varchar', length: '500', isNullable: true },
    ],
    indices: [{ name: 'publication_campaign_idx', columnNames: ['campaign_id'] }],
  },
  {
    name: 'publication_part',
    columns: [
      { name: 'publication_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'number', type: 'integer', isPrimary: true },
      { name: 'content', type: 'text' },
    ],
    withoutRowid: true,
  },
];

/** Published grading runs, each with its grade package as it was published. */
export class Publications1790300000000 implements MigrationInterface {
  readonly name = 'Publications1790300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables) await runner.dropTable(name);
  }
}
