import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const tables = [
  {
    name: 'sheet_panel',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'group_key', type: 'varchar', length: '40' },
      { name: 'chair_id', type: 'varchar', length: '36' },
      { name: 'chair_name', type: 'varchar', length: '100' },
      { name: 'item_limit', type: 'varchar', length: '10' },
      { name: 'revision', type: 'integer' },
    ],
    indices: [
      { name: 'sheet_panel_key', columnNames: ['campaign_id', 'group_key'], isUnique: true },
      { name: 'sheet_panel_chair_idx', columnNames: ['chair_id'] },
    ],
  },
  {
    name: 'panel_decision',
    columns: [
      { name: 'id', type: 'varchar', length: '36', isPrimary: true },
      { name: 'campaign_id', type: 'varchar', length: '36' },
      { name: 'group_key', type: 'varchar', length: '40' },
      { name: 'unit_id', type: 'varchar', length: '36' },
      { name: 'items', type: 'text' },
      { name: 'total', type: 'varchar', length: '10' },
      { name: 'sheet_values', type: 'text' },
      { name: 'basis', type: 'varchar', length: '71' },
      { name: 'comment', type: 'varchar', length: '1000' },
      { name: 'signed_by_id', type: 'varchar', length: '36' },
      { name: 'signed_by_name', type: 'varchar', length: '100' },
      { name: 'signed_at', type: 'varchar', length: '24' },
      { name: 'revision', type: 'integer' },
    ],
    indices: [{ name: 'panel_decision_key', columnNames: ['campaign_id', 'group_key', 'unit_id'], isUnique: true }],
  },
];

/** Panels of raters with a chair, and what the chair has signed. */
export class SheetPanels1794003110000 implements MigrationInterface {
  readonly name = 'SheetPanels1794003110000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.createTable(new Table(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [...tables].reverse()) await runner.dropTable(name);
  }
}
