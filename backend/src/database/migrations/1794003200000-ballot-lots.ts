import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';

const lot = new Table({
  name: 'ballot_lot',
  withoutRowid: true,
  columns: [
    { name: 'collector_id', type: 'varchar', length: '16', isPrimary: true },
    { name: 'lot', type: 'integer', isPrimary: true },
    { name: 'source', type: 'varchar', length: '6' },
    { name: 'batch_id', type: 'varchar', length: '36', isNullable: true },
    { name: 'counted', type: 'integer', default: 0 },
    { name: 'comparable', type: 'integer', default: 0 },
    { name: 'straight', type: 'integer', default: 0 },
  ],
  indices: [{ name: 'ballot_lot_batch_idx', columnNames: ['batch_id'] }],
});

const whole = 'integer NOT NULL DEFAULT (0)';

const addedColumns = (postgres: boolean): (readonly [table: string, column: string, type: string])[] => [
  ['inbox_ballot', 'lot', whole],
  ['ballot', 'lot', whole],
  ['card', 'number', whole],
  ['card', 'lot', whole],
  ['card', 'voided', `boolean NOT NULL DEFAULT ${postgres ? 'FALSE' : '(0)'}`],
];

const intakeColumns = [
  'card_hash',
  'collector_id',
  'key_hash',
  'receipt',
  'id',
  'sealed_under',
  'form_version_id',
  'answers',
  'received_on',
];

/** @see BallotPool1790550000000 for the view that it takes the place of */
async function createIntake(runner: QueryRunner, withLots: boolean): Promise<void> {
  await runner.query('DROP VIEW ballot_intake');
  await runner.query(
    `CREATE VIEW ballot_intake AS SELECT ${intakeColumns.map((column) => `NULL AS ${column}`).join(', ')}`,
  );
  await runner.query(`CREATE TRIGGER ballot_intake_insert INSTEAD OF INSERT ON ballot_intake BEGIN
    SELECT RAISE(ABORT, 'card refused') WHERE NOT EXISTS (
      SELECT 1 FROM card JOIN card_batch batch ON batch.id = card.batch_id JOIN campaign ON campaign.id = batch.campaign_id
      JOIN collector ON collector.id = card.collector_id AND collector.inbox_key = NEW.sealed_under
      WHERE card.hash = NEW.card_hash AND card.collector_id = NEW.collector_id AND NOT batch.voided${withLots ? ' AND NOT card.voided' : ''} AND campaign.state = 'OPEN');
    INSERT INTO card_use (card_hash, collector_id, key_hash, receipt) VALUES (NEW.card_hash, NEW.collector_id, NEW.key_hash, NEW.receipt);
    UPDATE card_batch SET used = used + 1 WHERE id = (SELECT batch_id FROM card WHERE hash = NEW.card_hash);
    INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside${withLots ? ', lot' : ''})
    VALUES (NEW.collector_id, NEW.id, NEW.sealed_under, NEW.form_version_id, NEW.answers, NEW.received_on, FALSE${withLots ? ', (SELECT lot FROM card WHERE hash = NEW.card_hash)' : ''});
  END`);
}

/** Ballots carry the lot that they came with, cards their printed number, and a lost card is void by itself. */
export class BallotLots1794003200000 implements MigrationInterface {
  readonly name = 'BallotLots1794003200000';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    for (const [table, column, type] of addedColumns(postgres))
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    await runner.createTable(lot.clone());
    if (!postgres) await createIntake(runner, true);
    await runner.query(
      "INSERT INTO ballot_lot (collector_id, lot, source, counted) SELECT id, 0, 'rest', counted FROM collector WHERE counted > 0",
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    if (!postgres) await createIntake(runner, false);
    await runner.dropTable('ballot_lot');
    for (const [table, column] of addedColumns(postgres).reverse())
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}
