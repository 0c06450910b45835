import type { EntityManager } from 'typeorm';
import { OrgUnit } from './org-unit.entity.js';

/** Takes everything below a unit, and everything guided from there, along to its new place. */
export async function moveSubtree(tx: EntityManager, from: string, to: string): Promise<void> {
  for (const column of ['path', 'guide_path'] as const) {
    const target =
      column === 'path'
        ? { path: () => `:to || substr(path, :cut)` }
        : { guidePath: () => `:to || substr(guide_path, :cut)` };
    await tx
      .createQueryBuilder()
      .update(OrgUnit)
      .set(target)
      .where(`${column} LIKE :from`, { from: `${from}%` })
      .setParameters({ to, cut: from.length + 1 })
      .execute();
  }
}
