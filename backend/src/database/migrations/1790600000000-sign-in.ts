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

/** The columns of a session that were there before. */
const kept = 'token_hash, account_id, created_at, expires_at';

/** A random UUID in the words of each database. */
const newId = (postgres: boolean): string =>
  postgres
    ? 'CAST(gen_random_uuid() AS varchar)'
    : "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))";

/** Makes the table anew around the sessions that are in it: nobody is signed out by an upgrade. */
async function rebuild(runner: QueryRunner, table: Table, columns: string, values: string): Promise<void> {
  await runner.query(`CREATE TABLE session_before AS SELECT ${kept} FROM session`);
  await runner.dropTable('session');
  await runner.createTable(table);
  await runner.query(`INSERT INTO session (${columns}) SELECT ${values} FROM session_before`);
  await runner.query('DROP TABLE session_before');
}

/** Sessions that their owner can tell apart, second factors, recovery codes. */
export class SignIn1790600000000 implements MigrationInterface {
  readonly name = 'SignIn1790600000000';

  async up(runner: QueryRunner): Promise<void> {
    await rebuild(runner, session(added), `${kept}, id, last_used_at`, `${kept}, ${newId(runner.connection.options.type === 'postgres')}, created_at`);
    for (const table of [secondFactor, recoveryCode]) await runner.createTable(table.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['recovery_code', 'second_factor']) await runner.dropTable(name);
    await rebuild(runner, session([]), kept, kept);
  }
}
