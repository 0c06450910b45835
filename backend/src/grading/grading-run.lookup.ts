import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { findQuarantined } from '../ballots/index.js';
import { GradingRun } from './grading-run.entity.js';

// What other rooms ask of runs; nobody else reads their table.

/** What a publication says of its run: without the input, which is large and in the package. */
const published = {
  id: true,
  campaignId: true,
  number: true,
  pluginId: true,
  pluginVersion: true,
  pluginDigest: true,
  inputHash: true,
  outcomeHash: true,
  aggregate: true,
  finishedAt: true,
} as const;
export type PublishedRun = Pick<GradingRun, keyof typeof published>;

/** One that is there, such as that of a publication. */
export const findPublishedRun = (manager: EntityManager, id: string): Promise<PublishedRun> =>
  manager.findOneOrFail(GradingRun, { where: { id }, select: published });

/** Whether ballots were put into quarantine, or count again, since a run that is there (I7). */
export async function isQuarantineChanged(manager: EntityManager, id: string): Promise<boolean> {
  const { campaignId, quarantined } = await manager.findOneOrFail(GradingRun, {
    where: { id },
    select: { campaignId: true, quarantined: true },
  });
  return !isDeepStrictEqual(quarantined ?? [], await findQuarantined(manager, campaignId));
}
