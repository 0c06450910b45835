import { In, IsNull, Not, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { ofManagedCampaign } from '../campaigns/index.js';
import { Publication } from './publication.entity.js';

// What other rooms ask of publications; nobody else reads their table.

/** Keeps those releases of a query that somebody may read without a code; null is everybody. */
export function keepReadable(builder: SelectQueryBuilder<Publication>, viewer: Viewer | null): void {
  if (!viewer) {
    builder.andWhere("publication.audience = 'public'");
    return;
  }
  const managed = ofManagedCampaign(viewer, 'publication.campaignId');
  const isManaged = viewer.permissions.has('campaigns.manage') ? managed.sql : '1 = 0';
  builder.andWhere(
    `(publication.audience = 'public' OR (${isManaged}) OR EXISTS (
       SELECT 1 FROM publication_reader reading WHERE reading.publication_id = publication.id
       AND reading.unit_id IN ('', :readerUnit) AND reading.role IN ('', :readerRole)))`,
    { ...managed.parameters, readerRole: viewer.role, readerUnit: viewer.unitId ?? '' },
  );
}

/** The newest release of each of these campaigns that was not withdrawn and that somebody may read without a code; by the campaign. */
export async function findReadableReleases(
  manager: EntityManager,
  campaignIds: readonly string[],
  viewer: Viewer | null,
): Promise<Map<string, Publication>> {
  const builder = manager
    .createQueryBuilder(Publication, 'publication')
    .where('publication.campaignId IN (:...campaignIds)', { campaignIds: ['', ...campaignIds] })
    .andWhere('publication.withdrawnAt IS NULL')
    .orderBy('publication.revision', 'ASC')
    .addOrderBy('publication.id', 'ASC');
  keepReadable(builder, viewer);
  return new Map((await builder.getMany()).map((publication) => [publication.campaignId, publication]));
}

/** The run of a campaign that was published last and not withdrawn, to whomever; null if there is none. */
export const findPublishedRunId = async (manager: EntityManager, campaignId: string): Promise<string | null> =>
  (await findReleasedRuns(manager, [campaignId], false)).get(campaignId)?.runId ?? null;

export type ReleasedRun = Pick<Publication, 'id' | 'campaignId' | 'runId' | 'publishedAt' | 'confirmedAt'>;

/**
 * The newest release of each of these campaigns that was not withdrawn, by the campaign.
 * @param finalOnly of those that are final, so that a revision on notice leaves the one before it standing
 */
export async function findReleasedRuns(
  manager: EntityManager,
  campaignIds: readonly string[],
  finalOnly: boolean,
): Promise<Map<string, ReleasedRun>> {
  const found = await manager.find(Publication, {
    where: {
      campaignId: In([...campaignIds]),
      withdrawnAt: IsNull(),
      ...(finalOnly && { confirmedAt: Not(IsNull()) }),
    },
    order: { revision: 'ASC', id: 'ASC' },
    select: { id: true, campaignId: true, runId: true, publishedAt: true, confirmedAt: true },
  });
  return new Map(found.map((release) => [release.campaignId, release]));
}
