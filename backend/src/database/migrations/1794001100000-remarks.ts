import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const remarks = new Table({
  name: 'remark',
  columns: [
    { name: 'id', type: 'varchar', length: '32', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
    { name: 'unit_id', type: 'varchar', length: '36' },
    { name: 'group_key', type: 'varchar', length: '40' },
    { name: 'form_version_id', type: 'varchar', length: '36' },
    { name: 'question', type: 'varchar', length: '200' },
    { name: 'text', type: 'text' },
    { name: 'mark', type: 'varchar', length: '10', isNullable: true },
    { name: 'marked_by_name', type: 'varchar', length: '100', isNullable: true },
    { name: 'revision', type: 'integer' },
    { name: 'run_id', type: 'varchar', length: '36' },
  ],
  indices: [
    new TableIndex({ name: 'remark_of_campaign_idx', columnNames: ['campaign_id', 'id', 'run_id'] }),
    new TableIndex({
      name: 'remark_count_idx',
      columnNames: ['campaign_id', 'unit_id', 'group_key', 'mark', 'form_version_id', 'question', 'run_id'],
    }),
    new TableIndex({ name: 'remark_run_idx', columnNames: ['run_id'] }),
  ],
  withoutRowid: true,
});
const runs = new Table({
  name: 'remark_run',
  columns: [
    { name: 'run_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'campaign_id', type: 'varchar', length: '36' },
  ],
  indices: [new TableIndex({ name: 'remark_run_campaign_idx', columnNames: ['campaign_id'] })],
  withoutRowid: true,
});
const doors = new Table({
  name: 'remark_door',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'group_key', type: 'varchar', length: '40', isPrimary: true },
    { name: 'path', type: 'varchar', length: '400' },
    { name: 'guide_path', type: 'varchar', length: '400' },
    { name: 'township_id', type: 'varchar', length: '36' },
    { name: 'township_name', type: 'varchar', length: '100' },
    { name: 'ballots', type: 'integer' },
  ],
  withoutRowid: true,
});
const salts = new Table({
  name: 'remark_salt',
  columns: [
    { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'salt', type: 'varchar', length: '43' },
  ],
  withoutRowid: true,
});
const topics = new Table({
  name: 'remark_topic',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'title', type: 'text' },
    { name: 'words', type: 'text' },
    { name: 'position', type: 'integer' },
    { name: 'revision', type: 'integer' },
  ],
});
const hits = new Table({
  name: 'remark_topic_hit',
  columns: [
    { name: 'remark_id', type: 'varchar', length: '32', isPrimary: true },
    { name: 'topic_id', type: 'varchar', length: '36', isPrimary: true },
  ],
  indices: [new TableIndex({ name: 'remark_topic_hit_topic_idx', columnNames: ['topic_id', 'remark_id'] })],
  withoutRowid: true,
});
const tables = [remarks, runs, doors, salts, topics, hits];

/** What residents have written on ballots, by unit and question. */
export class Remarks1794001100000 implements MigrationInterface {
  readonly name = 'Remarks1794001100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.dropTable(table.name);
  }
}
