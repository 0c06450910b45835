import type { Database } from '../database/database.js';
import { PaperBatch } from './paper-batch.entity.js';

/** What the office calls its batches, by id. */
export async function findPaperBatchNames(
  database: Database,
  campaignId: string,
): Promise<ReadonlyMap<string, string>> {
  const batches = await database.reader(PaperBatch).find({ where: { campaignId }, select: { id: true, name: true } });
  return new Map(batches.map(({ id, name }) => [id, name]));
}
