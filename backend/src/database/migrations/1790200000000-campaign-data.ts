import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';

/** Columns that hold what a campaign type asks for beside sheets and ballots; null stands for nothing entered. */
const columns: readonly (readonly [table: string, column: string, type: string])[] = [
  ['campaign', 'context', 'text'],
  ['campaign', 'seed', 'varchar(64)'],
  ['campaign_subject', 'field', 'varchar(60)'],
  ['campaign_subject', 'entered_values', 'text'],
  ['campaign_subject', 'commitments', 'text'],
  ['campaign_subject', 'panels', 'text'],
  ['sheet', 'rater_unit_id', 'varchar(36)'],
  ['sheet', 'sheet_values', 'text'],
  ['fact', 'by_unit_id', 'varchar(36)'],
  ['fact', 'sheet_id', 'varchar(36)'],
];

const tables: readonly TableOptions[] = [
  {
    name: 'campaign_rater',
    columns: [
      { name: 'campaign_id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'unit_id', type: 'varchar', length: '36', isPrimary: true },
    ],
    indices: [{ name: 'campaign_rater_unit_idx', columnNames: ['unit_id'] }],
  },
  {
    name: 'tie_decision',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'at', type: 'varchar', length: '24' },
      { name: 'by_name', type: 'varchar', length: '100' },
      { name: 'chosen_ids', type: 'text' },
      { name: 'tied_ids', type: 'text' },
      { name: 'reason', type: 'varchar', length: '500' },
    ],
    indices: [{ name: 'tie_decision_campaign_idx', columnNames: ['campaign_id'] }],
  },
];

/** Campaign-level inputs: context, published seed, data of subjects, named raters, decisions on ties. */
export class CampaignData1790200000000 implements MigrationInterface {
  readonly name = 'CampaignData1790200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of columns) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables) await runner.dropTable(name);
    for (const [table, column] of [...columns].reverse()) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}
