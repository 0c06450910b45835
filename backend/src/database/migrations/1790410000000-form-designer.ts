import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';

const tables: readonly TableOptions[] = [
  {
    name: 'form_lease',
    columns: [
      { name: 'form_version_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'editor_hash', type: 'varchar', length: '64' },
      { name: 'account_id', type: 'varchar', length: '36' },
      { name: 'display_name', type: 'varchar', length: '100' },
      { name: 'since', type: 'varchar', length: '24' },
      { name: 'until', type: 'varchar', length: '24' },
      { name: 'changed', type: 'boolean' },
    ],
  },
  {
    name: 'form_block',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'title', type: 'text' },
      { name: 'description', type: 'text' },
      { name: 'category', type: 'varchar', length: '40' },
      { name: 'elements', type: 'text' },
      { name: 'created_at', type: 'varchar', length: '24' },
    ],
  },
  {
    name: 'form_trial',
    columns: [
      { name: 'token_hash', type: 'varchar', length: '64', isPrimary: true },
      { name: 'form_version_id', type: 'varchar', length: '36' },
      { name: 'expires_at', type: 'varchar', length: '24' },
    ],
  },
  {
    name: 'form_trial_answer',
    columns: [
      { name: 'id', type: 'varchar', length: '32', isPrimary: true },
      { name: 'form_code', type: 'varchar', length: '60' },
      { name: 'form_version_id', type: 'varchar', length: '36' },
      { name: 'unit_type', type: 'varchar', length: '40', isNullable: true },
      { name: 'answers', type: 'text' },
      { name: 'received_on', type: 'varchar', length: '10' },
    ],
    indices: [
      { name: 'form_trial_answer_version_idx', columnNames: ['form_version_id'] },
      { name: 'form_trial_answer_code_idx', columnNames: ['form_code'] },
    ],
  },
];

/** What the designer of forms keeps beside the versions: who edits a draft, own blocks, and trials with their answers. */
export class FormDesigner1790410000000 implements MigrationInterface {
  readonly name = 'FormDesigner1790410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables) await runner.dropTable(name);
  }
}
