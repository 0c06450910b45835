import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const robots = new Table({
  name: 'reminder_robot',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'name', type: 'varchar', length: '80' },
    { name: 'kind', type: 'varchar', length: '10' },
    { name: 'unit_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'host', type: 'varchar', length: '255' },
    { name: 'address', type: 'text' },
    { name: 'secret', type: 'text' },
    { name: 'made_by', type: 'varchar', length: '100' },
    { name: 'created_at', type: 'varchar', length: '24' },
  ],
});
const posts = new Table({
  name: 'robot_post',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'robot_id', type: 'varchar', length: '36' },
    { name: 'occasion', type: 'varchar', length: '200' },
    { name: 'text', type: 'text' },
    { name: 'state', type: 'varchar', length: '10' },
    { name: 'attempts', type: 'integer' },
    { name: 'due_at', type: 'varchar', length: '24' },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'last_at', type: 'varchar', length: '24', isNullable: true },
    { name: 'last_error', type: 'varchar', length: '30', isNullable: true },
  ],
  indices: [
    new TableIndex({ name: 'robot_post_due_idx', columnNames: ['state', 'due_at'] }),
    new TableIndex({ name: 'robot_post_list_idx', columnNames: ['robot_id', 'created_at'] }),
    new TableIndex({ name: 'robot_post_occasion_key', columnNames: ['occasion'], isUnique: true }),
  ],
});

/** Robots of groups, and texts for them. */
export class ReminderRobots1794002550000 implements MigrationInterface {
  readonly name = 'ReminderRobots1794002550000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(robots.clone());
    await runner.createTable(posts.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(posts.name);
    await runner.dropTable(robots.name);
  }
}
