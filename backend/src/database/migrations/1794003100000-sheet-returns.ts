import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const returns = {
  name: 'sheet_return',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'sheet_id', type: 'varchar', length: '36' },
    { name: 'submitted_at', type: 'varchar', length: '24' },
    { name: 'items', type: 'text' },
    { name: 'comment', type: 'varchar', length: '1000' },
    { name: 'due_on', type: 'varchar', length: '10', isNullable: true },
    { name: 'by_id', type: 'varchar', length: '36' },
    { name: 'by_name', type: 'varchar', length: '100' },
    { name: 'at', type: 'varchar', length: '24' },
    { name: 'answered_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [{ name: 'sheet_return_sheet_idx', columnNames: ['sheet_id'] }],
};

/** Sheets that go back to be mended, and until when. */
export class SheetReturns1794003100000 implements MigrationInterface {
  readonly name = 'SheetReturns1794003100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(new Table(returns));
    await runner.query('ALTER TABLE sheet ADD COLUMN due_on varchar(10)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("UPDATE sheet SET state = 'submitted' WHERE state = 'returned'");
    await runner.query('ALTER TABLE sheet DROP COLUMN due_on');
    await runner.dropTable(returns.name);
  }
}
