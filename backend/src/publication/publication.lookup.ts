import { In, IsNull, type EntityManager } from 'typeorm';
import { Publication } from './publication.entity.js';

// What other rooms ask of publications; nobody else reads their table.

/** The run of each of these campaigns that was published last and not withdrawn, with its publication; by the campaign. */
export async function findPublicRuns(
  manager: EntityManager,
  campaignIds: readonly string[],
): Promise<Map<string, { readonly runId: string; readonly publicationId: string }>> {
  const found = await manager.find(Publication, {
    where: { campaignId: In([...campaignIds]), withdrawnAt: IsNull() },
    order: { publishedAt: 'ASC', id: 'ASC' },
    select: { id: true, campaignId: true, runId: true },
  });
  return new Map(found.map(({ id, campaignId, runId }) => [campaignId, { runId, publicationId: id }]));
}
