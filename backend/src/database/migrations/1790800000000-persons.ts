import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const resetSlip = new Table({
  name: 'reset_slip',
  columns: [
    { name: 'code_hash', type: 'varchar', length: '64', isPrimary: true },
    { name: 'account_id', type: 'varchar', length: '36' },
    { name: 'asked_by_id', type: 'varchar', length: '36' },
    { name: 'asked_by_name', type: 'varchar', length: '100' },
    { name: 'expires_at', type: 'varchar', length: '24' },
    { name: 'used_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [{ name: 'reset_slip_account_idx', columnNames: ['account_id'] }],
});

const accountAct = new Table({
  name: 'account_act',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'account_id', type: 'varchar', length: '36' },
    { name: 'kind', type: 'varchar', length: '30' },
    { name: 'by_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'by_name', type: 'varchar', length: '100' },
    { name: 'at', type: 'varchar', length: '24' },
    { name: 'acknowledged_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [{ name: 'account_act_account_idx', columnNames: ['account_id', 'at'] }],
});

/** Slips by which owners choose their password, and what others did to an account. */
export class Persons1790800000000 implements MigrationInterface {
  readonly name = 'Persons1790800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of [resetSlip, accountAct]) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['account_act', 'reset_slip']) await runner.dropTable(name);
  }
}
