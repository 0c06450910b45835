import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';

type Columns = NonNullable<TableOptions['columns']>;

const session = (added: Columns): Table =>
  new Table({
    name: 'session',
    columns: [
      { name: 'token_hash', type: 'varchar', length: '64', isPrimary: true },
      { name: 'account_id', type: 'varchar', length: '36' },
      { name: 'created_at', type: 'varchar', length: '24' },
      { name: 'expires_at', type: 'varchar', length: '24' },
      ...added,
    ],
    indices: [{ name: 'session_account_idx', columnNames: ['account_id'] }],
  });

const added: Columns = [
  { name: 'id', type: 'varchar', length: '36' },
  { name: 'last_used_at', type: 'varchar', length: '24' },
];

const secondFactor = new Table({
  name: 'second_factor',
  columns: [
    { name: 'account_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'sealed_secret', type: 'varchar', length: '255' },
    { name: 'confirmed', type: 'boolean' },
    { name: 'last_step', type: 'integer' },
    { name: 'created_at', type: 'varchar', length: '24' },
  ],
});

const recoveryCode = new Table({
  name: 'recovery_code',
  columns: [
    { name: 'account_id', type: 'varchar', length: '36', isPrimary: true },
    { name: 'code_hash', type: 'varchar', length: '64', isPrimary: true },
  ],
});

/** Sessions that their owner can tell apart, second factors, recovery codes. Whoever is signed in signs in again. */
export class SignIn1790600000000 implements MigrationInterface {
  readonly name = 'SignIn1790600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.dropTable('session');
    for (const table of [session(added), secondFactor, recoveryCode]) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['recovery_code', 'second_factor', 'session']) await runner.dropTable(name);
    await runner.createTable(session([]));
  }
}
