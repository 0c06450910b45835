import type { Database } from '../database/database.js';

/** A checked ballot with the card that it spends, as one row of the statement. */
export interface CardBallot {
  readonly cardHash: string;
  readonly collectorId: string;
  readonly keyHash: string;
  readonly receipt: string;
  readonly id: string;
  readonly formVersionId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly receivedOn: string;
}

const columns = 'card_hash, collector_id, key_hash, receipt, id, form_version_id, answers, received_on';
const values = columns.split(', ').map((_, index) => `entry.value ->> ${index}`);

/** The view of the migration `ballot-intake` checks every card, spends it and stores the ballot. */
const onSqlite = (rows: string) => `INSERT INTO ballot_intake (${columns}) SELECT ${values.join(', ')} FROM ${rows}`;

/** A card that cannot be spent gives a null, which its column refuses; the campaign cannot close meanwhile. */
const onPostgres = (rows: string) => `
  WITH given (${columns}) AS MATERIALIZED (SELECT ${values.join(', ')} FROM ${rows}),
  spent AS (
    INSERT INTO card_use (card_hash, collector_id, key_hash, receipt)
    SELECT (
      SELECT card.hash FROM card JOIN card_batch batch ON batch.id = card.batch_id JOIN campaign ON campaign.id = batch.campaign_id
      WHERE card.hash = given.card_hash AND card.collector_id = given.collector_id AND NOT batch.voided AND campaign.state = 'OPEN'
      FOR SHARE OF campaign), collector_id, key_hash, receipt
    FROM given)
  INSERT INTO inbox_ballot (id, collector_id, form_version_id, answers, received_on)
  SELECT id, collector_id, form_version_id, answers, received_on FROM given`;

/**
 * Spends the cards and stores the ballots in one statement, all or none.
 * @throws when any card is unknown, voided, used, or of a campaign that is not open
 */
export async function storeCardBallots(database: Database, ballots: readonly CardBallot[]): Promise<void> {
  const statement = database.isPostgres ? onPostgres(database.jsonRows) : onSqlite(database.jsonRows);
  const rows = ballots.map((ballot) => [
    ballot.cardHash, ballot.collectorId, ballot.keyHash, ballot.receipt, ballot.id, ballot.formVersionId, ballot.answers, ballot.receivedOn,
  ]);
  await database.writeStatement(statement, [JSON.stringify(rows)]);
}
