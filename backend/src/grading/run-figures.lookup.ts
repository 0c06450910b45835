import type { EntityManager } from 'typeorm';
import { findFigures, type Figure } from '../figures/index.js';
import { RunFigure } from './run-figure.entity.js';

/** The figures from registers that a run used for a unit, in the order of their items. */
export async function figuresBehind(manager: EntityManager, runId: string, unitId: string): Promise<Figure[]> {
  const used = await manager.findBy(RunFigure, { runId, unitId });
  return findFigures(
    manager,
    used.map(({ figureId }) => figureId),
  );
}
