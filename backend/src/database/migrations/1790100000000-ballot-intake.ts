import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['card_hash', 'collector_id', 'key_hash', 'receipt', 'id', 'form_version_id', 'answers', 'received_on'];

/**
 * On SQLite ballots are inserted into a view whose trigger checks and spends the card and stores the ballot: one
 * statement, and so one hop to SQLite's thread, for a whole batch. A card that cannot be spent refuses the batch.
 * PostgreSQL does the same by a statement of its own.
 */
export class BallotIntake1790100000000 implements MigrationInterface {
  readonly name = 'BallotIntake1790100000000';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type === 'postgres') return;
    await runner.query(`CREATE VIEW ballot_intake AS SELECT ${columns.map((column) => `NULL AS ${column}`).join(', ')}`);
    await runner.query(`
      CREATE TRIGGER ballot_intake_insert INSTEAD OF INSERT ON ballot_intake BEGIN
        SELECT RAISE(ABORT, 'card refused') WHERE NOT EXISTS (
          SELECT 1 FROM card JOIN card_batch batch ON batch.id = card.batch_id JOIN campaign ON campaign.id = batch.campaign_id
          WHERE card.hash = NEW.card_hash AND card.collector_id = NEW.collector_id AND NOT batch.voided AND campaign.state = 'OPEN');
        INSERT INTO card_use (card_hash, collector_id, key_hash, receipt) VALUES (NEW.card_hash, NEW.collector_id, NEW.key_hash, NEW.receipt);
        INSERT INTO inbox_ballot (id, collector_id, form_version_id, answers, received_on)
        VALUES (NEW.id, NEW.collector_id, NEW.form_version_id, NEW.answers, NEW.received_on);
      END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.connection.options.type !== 'postgres') await runner.query('DROP VIEW ballot_intake');
  }
}
