import type { EntityManager } from 'typeorm';
import { Objection } from './objection.entity.js';

// What other rooms ask of objections; nobody else reads their table.

/** What was objected in a campaign, and what became of it, the first one first. */
export const findObjections = (manager: EntityManager, campaignId: string): Promise<Objection[]> =>
  manager.find(Objection, { where: { campaignId }, order: { enteredAt: 'ASC', id: 'ASC' } });
