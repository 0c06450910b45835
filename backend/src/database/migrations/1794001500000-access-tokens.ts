import { Table, TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';

const table = new Table({
  name: 'access_token',
  columns: [
    { name: 'id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'name', type: 'varchar', length: '80' },
    { name: 'digest', type: 'varchar', length: '64' },
    { name: 'scopes', type: 'text' },
    { name: 'unit_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'account_id', type: 'varchar', length: '36' },
    { name: 'made_by', type: 'varchar', length: '100' },
    { name: 'created_at', type: 'varchar', length: '24' },
    { name: 'expires_at', type: 'varchar', length: '24' },
    { name: 'last_used_on', type: 'varchar', length: '10', isNullable: true },
    { name: 'revoked_at', type: 'varchar', length: '24', isNullable: true },
  ],
  indices: [
    new TableIndex({ name: 'access_token_digest_key', columnNames: ['digest'], isUnique: true }),
    new TableIndex({ name: 'access_token_account_idx', columnNames: ['account_id'] }),
  ],
});

/** Tokens with which other systems read. */
export class AccessTokens1794001500000 implements MigrationInterface {
  readonly name = 'AccessTokens1794001500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(table.name);
  }
}
