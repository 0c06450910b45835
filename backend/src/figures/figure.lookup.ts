import { In, IsNull, type EntityManager } from 'typeorm';
import type { StandingFigure } from './domain/add-figures.js';
import { Figure } from './figure.entity.js';

// What other rooms ask of figures; nobody else reads their table.

/** The verified figures of a campaign, in no order. */
export const findStandingFigures = (manager: EntityManager, campaignId: string): Promise<StandingFigure[]> =>
  manager.find(Figure, {
    select: { id: true, unitId: true, item: true, value: true, base: true },
    where: { campaignId, state: 'verified', supersededAt: IsNull() },
  });

/** In the order of their items. */
export const findFigures = (manager: EntityManager, ids: readonly string[]): Promise<Figure[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : manager.find(Figure, { where: { id: In([...ids]) }, order: { item: 'ASC', id: 'ASC' } });
