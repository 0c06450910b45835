import type { EntityManager } from 'typeorm';
import { Notice } from './notice.entity.js';

// What other rooms ask of notices; nobody else reads their table.

/** Notices of a campaign that hold, in the order of the days on which they were posted. */
export const findNotices = (manager: EntityManager, campaignId: string): Promise<Notice[]> =>
  manager.find(Notice, { where: { campaignId, lapsed: false }, order: { postedOn: 'ASC', id: 'ASC' } });
