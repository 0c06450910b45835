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
    { name: 'pending_run', type: 'varchar', length: '36', isNullable: true },
  ],
  indices: [
    new TableIndex({ name: 'remark_of_campaign_idx', columnNames: ['campaign_id', 'pending_run', 'id'] }),
    new TableIndex({
      name: 'remark_count_idx',
      columnNames: ['campaign_id', 'pending_run', 'unit_id', 'group_key', 'mark', 'form_version_id', 'question'],
    }),
    new TableIndex({ name: 'remark_pending_idx', columnNames: ['pending_run'], where: 'pending_run IS NOT NULL' }),
  ],
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
const tables = [remarks, doors, salts, topics, hits];

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
