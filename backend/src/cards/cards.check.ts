import type { CheckSource, Finding } from '../common/check.js';

/** How many cards are valid stands on their collector, how many were used on their batch. */
export async function* checkCards(source: CheckSource): AsyncGenerator<Finding> {
  const batches = await source.select<{ id: string }>(
    `SELECT batch.id FROM card_batch batch LEFT JOIN (
       SELECT card.batch_id, COUNT(*) AS count FROM card JOIN card_use ON card_use.card_hash = card.hash GROUP BY card.batch_id) uses ON uses.batch_id = batch.id
     WHERE batch.used <> COALESCE(uses.count, 0) ORDER BY batch.id`,
  );
  for (const { id } of batches) yield { code: 'batch-uses-differ', where: `card_batch/${id}` };
  const collectors = await source.select<{ id: string }>(
    `SELECT collector.id FROM collector LEFT JOIN (
       SELECT card.collector_id, COUNT(*) AS count FROM card JOIN card_batch batch ON batch.id = card.batch_id WHERE batch.voided = FALSE AND card.voided = FALSE GROUP BY card.collector_id) cards
     ON cards.collector_id = collector.id WHERE collector.issued <> COALESCE(cards.count, 0) ORDER BY collector.id`,
  );
  for (const { id } of collectors) yield { code: 'collector-cards-differ', where: `collector/${id}` };
}
