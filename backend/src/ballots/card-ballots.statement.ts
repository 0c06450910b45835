import { statesWithBallots } from '../campaigns/index.js';
import type { Database } from '../database/database.js';

/** A checked ballot with the card that it spends, as one row of the statement. */
export interface CardBallot {
  readonly cardHash: string;
  readonly collectorId: string;
  readonly keyHash: string;
  readonly receipt: string;
  readonly id: string;
  /** Name of the key under which the answers are sealed. */
  readonly keyId: string;
  readonly formVersionId: string;
  /** Sealed; see `sealAnswers`. */
  readonly answers: string;
  readonly receivedOn: string;
}

const columns = [
  'card_hash',
  'collector_id',
  'key_hash',
  'receipt',
  'id',
  'sealed_under',
  'form_version_id',
  'answers',
  'received_on',
] as const;

const valuesOf = (ballot: CardBallot): string[] => [
  ballot.cardHash,
  ballot.collectorId,
  ballot.keyHash,
  ballot.receipt,
  ballot.id,
  ballot.keyId,
  ballot.formVersionId,
  ballot.answers,
  ballot.receivedOn,
];

/** The view of the migration `ballot-lots` checks every card and key, spends the card and stores the ballot. */
const onSqlite = `INSERT INTO ballot_intake (${columns.join(', ')}) SELECT ${columns.map((_, at) => `entry.value ->> ${at}`).join(', ')} FROM json_each(?) AS entry`;

/**
 * A card that cannot be spent gives a null, which its column refuses; neither can the campaign close nor the batch be made void meanwhile.
 * First the campaign is held, then its batches in the order of their ids, so that two processes do not wait for each other.
 */
const onPostgres = `
  WITH given AS MATERIALIZED (SELECT * FROM unnest(${columns.map((_, at) => `$${at + 1}::text[]`).join(', ')}) AS given (${columns.join(', ')})),
  found AS MATERIALIZED (
    SELECT given.card_hash, card.batch_id, card.lot, card.number, collector.campaign_id FROM given
    JOIN card ON card.hash = given.card_hash AND card.collector_id = given.collector_id AND NOT card.voided
    JOIN collector ON collector.id = given.collector_id AND collector.inbox_key = given.sealed_under),
  open_campaign AS MATERIALIZED (SELECT id FROM campaign WHERE id IN (SELECT campaign_id FROM found) AND state IN ${statesWithBallots()} FOR SHARE),
  batch AS MATERIALIZED (
    SELECT id, lost FROM card_batch WHERE id IN (SELECT batch_id FROM found) AND campaign_id IN (SELECT id FROM open_campaign) AND NOT voided ORDER BY id FOR NO KEY UPDATE),
  usable AS MATERIALIZED (SELECT found.card_hash, found.batch_id FROM found JOIN batch ON batch.id = found.batch_id
    WHERE position(',' || found.number || ',' IN batch.lost) = 0),
  spent AS (
    INSERT INTO card_use (card_hash, collector_id, key_hash, receipt)
    SELECT usable.card_hash, given.collector_id, given.key_hash, given.receipt FROM given LEFT JOIN usable ON usable.card_hash = given.card_hash),
  counted AS (
    UPDATE card_batch SET used = card_batch.used + uses.count
    FROM (SELECT batch_id, COUNT(*) AS count FROM usable GROUP BY batch_id) uses WHERE card_batch.id = uses.batch_id)
  INSERT INTO inbox_ballot (collector_id, id, sealed_under, form_version_id, answers, received_on, set_aside, lot)
  SELECT given.collector_id, given.id, given.sealed_under, given.form_version_id, given.answers, given.received_on, FALSE, COALESCE(found.lot, 0)
  FROM given LEFT JOIN found ON found.card_hash = given.card_hash`;

/**
 * Spends the cards and stores the ballots in one statement, all or none.
 * This and what the intake asks of a card are the places where this room reaches into the tables of `cards`, in SQL and without importing
 * it: a card and its ballot are one commit, or a vote could be lost or count twice, and `cards` stands on this room.
 * @throws when any card is unknown, voided, used, or of a campaign that is not open, or when a key is no longer its collector's
 */
export async function storeCardBallots(database: Database, ballots: readonly CardBallot[]): Promise<void> {
  const rows = ballots.map(valuesOf);
  if (!database.isPostgres) return database.writeStatement(onSqlite, [JSON.stringify(rows)]);
  await database.writePrepared(
    'store-card-ballots',
    onPostgres,
    columns.map((_, at) => rows.map((row) => row[at] ?? '')),
  );
}
