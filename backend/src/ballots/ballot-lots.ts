import type { EntityManager } from 'typeorm';
import type { Database } from '../database/database.js';
import { isLot, restLot, type LotSource } from './domain/lots.js';

/**
 * Gives a batch a lot at each door where it has enough cards or papers, within the unit of work that stores the batch.
 * @param pieces of the batch, by door
 * @returns the lots by door; without the doors where its ballots are of the rest
 */
export async function openLots(
  database: Database,
  tx: EntityManager,
  { source, batchId }: { readonly source: LotSource; readonly batchId: string },
  pieces: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const doors = [...pieces].flatMap(([collectorId, count]) => (isLot(count) ? [collectorId] : [])).sort();
  if (doors.length === 0) return new Map();
  const ids = JSON.stringify(doors.map((id) => [id]));
  const ofDoors = `IN (SELECT entry.value ->> 0 FROM ${database.jsonRows})`;
  // Two batches of a door take turns for its next number: what the other has taken is seen by the next statement only.
  if (database.isPostgres)
    await database.execute(tx, `SELECT id FROM collector WHERE id ${ofDoors} ORDER BY id FOR NO KEY UPDATE`, [ids]);
  const taken = await database.execute<{ collector_id: string; last: number }>(
    tx,
    `SELECT collector_id, MAX(lot) AS last FROM ballot_lot WHERE collector_id ${ofDoors} GROUP BY collector_id`,
    [ids],
  );
  const last = new Map(taken.map((row) => [row.collector_id, Number(row.last)]));
  const lots = new Map(doors.map((id) => [id, (last.get(id) ?? restLot) + 1]));
  await database.execute(
    tx,
    `INSERT INTO ballot_lot (collector_id, lot, source, batch_id)
     SELECT entry.value ->> 0, CAST(entry.value ->> 1 AS integer), entry.value ->> 2, entry.value ->> 3 FROM ${database.jsonRows}`,
    [JSON.stringify([...lots].map(([collectorId, lot]) => [collectorId, lot, source, batchId]))],
  );
  return lots;
}

/** The lots of a batch of cards, by door. */
export async function lotsOfBatch(
  database: Database,
  tx: EntityManager,
  batchId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.execute<{ collector_id: string; lot: number }>(
    tx,
    'SELECT collector_id, lot FROM ballot_lot WHERE batch_id = ?',
    [batchId],
  );
  return new Map(rows.map((row) => [row.collector_id, Number(row.lot)]));
}
