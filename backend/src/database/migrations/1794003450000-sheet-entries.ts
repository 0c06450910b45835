import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

/** Sheets that units hand in on paper and the office types in for them. */
export class SheetEntries1794003450000 implements MigrationInterface {
  readonly name = 'SheetEntries1794003450000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'sheet_entry',
        columns: [
          { name: 'id', type: 'varchar', length: '36', isPrimary: true },
          { name: 'campaign_id', type: 'varchar', length: '36' },
          { name: 'group_key', type: 'varchar', length: '40' },
          { name: 'unit_id', type: 'varchar', length: '36' },
          { name: 'state', type: 'varchar', length: '10' },
          { name: 'waiting_for', type: 'varchar', length: '120', isNullable: true },
          { name: 'form_version_id', type: 'varchar', length: '36' },
          { name: 'answers', type: 'text' },
          { name: 'total', type: 'varchar', length: '10' },
          { name: 'scan_id', type: 'varchar', length: '36' },
          { name: 'received_on', type: 'varchar', length: '10' },
          { name: 'entered_by_id', type: 'varchar', length: '36' },
          { name: 'entered_by_name', type: 'varchar', length: '100' },
          { name: 'entered_at', type: 'varchar', length: '24' },
          { name: 'decided_by_name', type: 'varchar', length: '100', isNullable: true },
          { name: 'decided_at', type: 'varchar', length: '24', isNullable: true },
          { name: 'reason', type: 'varchar', length: '500', isNullable: true },
          { name: 'sheet_id', type: 'varchar', length: '36', isNullable: true },
          { name: 'submitted_at', type: 'varchar', length: '24', isNullable: true },
        ],
        indices: [
          { name: 'sheet_entry_campaign_idx', columnNames: ['campaign_id'] },
          { name: 'sheet_entry_waiting_key', columnNames: ['waiting_for'], isUnique: true },
          { name: 'sheet_entry_sheet_idx', columnNames: ['sheet_id'] },
        ],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('sheet_entry');
  }
}
