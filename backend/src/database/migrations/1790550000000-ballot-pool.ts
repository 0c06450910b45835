import { Table, type MigrationInterface, type QueryRunner, type TableOptions } from 'typeorm';

const inbox = (columns: NonNullable<TableOptions['columns']>): Table => new Table({ name: 'inbox_ballot', withoutRowid: true, columns });

const sealedInbox = inbox([
  { name: 'collector_id', type: 'varchar', length: '16', isPrimary: true },
  { name: 'id', type: 'varchar', length: '32', isPrimary: true },
  { name: 'sealed_under', type: 'varchar', length: '32' },
  { name: 'form_version_id', type: 'varchar', length: '36' },
  { name: 'answers', type: 'text' },
  { name: 'received_on', type: 'varchar', length: '10' },
  { name: 'set_aside', type: 'boolean' },
]);

const plainInbox = inbox([
  { name: 'id', type: 'varchar', length: '32', isPrimary: true },
  { name: 'collector_id', type: 'varchar', length: '16' },
  { name: 'form_version_id', type: 'varchar', length: '36' },
  { name: 'answers', type: 'text' },
  { name: 'received_on', type: 'varchar', length: '10' },
]);

const addedColumns = (postgres: boolean): (readonly [table: string, column: string, type: string])[] => [
  ['collector', 'inbox_key', 'varchar(32)'],
  ['collector', 'issued', 'integer NOT NULL DEFAULT (0)'],
  ['collector', 'sealed', `boolean NOT NULL DEFAULT ${postgres ? 'FALSE' : '(0)'}`],
  ['card_batch', 'used', 'integer NOT NULL DEFAULT (0)'],
  ['grading_run', 'set_aside', 'integer NOT NULL DEFAULT (0)'],
];

/** Counts that were made by joins before. */
const counts = [
  'UPDATE card_batch SET used = (SELECT COUNT(*) FROM card JOIN card_use ON card_use.card_hash = card.hash WHERE card.batch_id = card_batch.id)',
  `UPDATE collector SET issued = (SELECT COUNT(*) FROM card JOIN card_batch batch ON batch.id = card.batch_id
   WHERE card.collector_id = collector.id AND batch.voided = FALSE)`,
];

const intakeColumns = ['card_hash', 'collector_id', 'key_hash', 'receipt', 'id', 'sealed_under', 'form_version_id', 'answers', 'received_on'];
const plainIntakeColumns = intakeColumns.filter((column) => column !== 'sealed_under');

const isUsable = (ofCollector: string) => `EXISTS (
  SELECT 1 FROM card JOIN card_batch batch ON batch.id = card.batch_id JOIN campaign ON campaign.id = batch.campaign_id${ofCollector}
  WHERE card.hash = NEW.card_hash AND card.collector_id = NEW.collector_id AND NOT batch.voided AND campaign.state = 'OPEN')`;

const useCard = 'INSERT INTO card_use (card_hash, collector_id, key_hash, receipt) VALUES (NEW.card_hash, NEW.collector_id, NEW.key_hash, NEW.receipt);';

/** @see BallotIntake1790100000000 for why there is a view */
async function createIntake(runner: QueryRunner, columns: readonly string[], body: string): Promise<void> {
  await runner.query(`CREATE VIEW ballot_intake AS SELECT ${columns.map((column) => `NULL AS ${column}`).join(', ')}`);
  await runner.query(`CREATE TRIGGER ballot_intake_insert INSTEAD OF INSERT ON ballot_intake BEGIN ${body} END`);
}

/**
 * Waiting ballots are sealed under a key of their collector and ordered by collector. Collectors and batches know how many cards
 * they have and how many were used. A waiting ballot of an earlier release keeps its plain answers under the key '' until the server starts.
 */
export class BallotPool1790550000000 implements MigrationInterface {
  readonly name = 'BallotPool1790550000000';

  async up(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    for (const [table, column, type] of addedColumns(postgres)) await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    for (const count of counts) await runner.query(count);
    if (!postgres) await runner.query('DROP VIEW ballot_intake');
    await runner.query('ALTER TABLE inbox_ballot RENAME TO inbox_ballot_before');
    await runner.createTable(sealedInbox.clone());
    await runner.query(`INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside)
      SELECT collector_id, id, '', form_version_id, answers, received_on, FALSE FROM inbox_ballot_before ORDER BY id`);
    await runner.query('DROP TABLE inbox_ballot_before');
    if (!postgres) {
      await createIntake(
        runner,
        intakeColumns,
        `SELECT RAISE(ABORT, 'card refused') WHERE NOT ${isUsable(' JOIN collector ON collector.id = card.collector_id AND collector.inbox_key = NEW.sealed_under')};
         ${useCard}
         UPDATE card_batch SET used = used + 1 WHERE id = (SELECT batch_id FROM card WHERE hash = NEW.card_hash);
         INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside)
         VALUES (NEW.collector_id, NEW.id, NEW.sealed_under, NEW.form_version_id, NEW.answers, NEW.received_on, FALSE);`,
      );
    }
  }

  /** @throws while ballots wait: their keys are not in the database, and without them nothing could ever read them again */
  async down(runner: QueryRunner): Promise<void> {
    const postgres = runner.connection.options.type === 'postgres';
    const [waiting] = (await runner.query("SELECT COUNT(*) AS count FROM inbox_ballot WHERE sealed_under <> ''")) as { count: string | number }[];
    if (Number(waiting?.count) > 0) throw new Error('Ballots are waiting to be counted; close their campaigns first');
    if (!postgres) await runner.query('DROP VIEW ballot_intake');
    await runner.query('ALTER TABLE inbox_ballot RENAME TO inbox_ballot_before');
    await runner.createTable(plainInbox.clone());
    await runner.query('INSERT INTO inbox_ballot (id, collector_id, form_version_id, answers, received_on) SELECT id, collector_id, form_version_id, answers, received_on FROM inbox_ballot_before');
    await runner.query('DROP TABLE inbox_ballot_before');
    for (const [table, column] of addedColumns(postgres).reverse()) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    if (!postgres) {
      await createIntake(
        runner,
        plainIntakeColumns,
        `SELECT RAISE(ABORT, 'card refused') WHERE NOT ${isUsable('')};
         ${useCard}
         INSERT INTO inbox_ballot (id, collector_id, form_version_id, answers, received_on)
         VALUES (NEW.id, NEW.collector_id, NEW.form_version_id, NEW.answers, NEW.received_on);`,
      );
    }
  }
}
