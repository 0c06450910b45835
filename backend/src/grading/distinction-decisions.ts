import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import { DistinctionDecision } from './distinction-decision.entity.js';

/** What was decided about one unit, the newest first; never empty. */
export type DecisionsOfUnit = readonly [DistinctionDecision, ...DistinctionDecision[]];

/** Decisions about distinctions as they were recorded (S5.8). */
@Injectable()
export class DistinctionDecisions {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** By unit. @param distinction its code */
  async about(
    campaignId: string,
    distinction: string,
    manager: EntityManager = this.database.dataSource.manager,
  ): Promise<Map<string, DecisionsOfUnit>> {
    const decisions = await manager.find(DistinctionDecision, {
      where: { campaignId, distinction },
      order: { at: 'DESC', id: 'DESC' },
    });
    const byUnit = new Map<string, [DistinctionDecision, ...DistinctionDecision[]]>();
    for (const decision of decisions) {
      const known = byUnit.get(decision.unitId);
      if (known) known.push(decision);
      else byUnit.set(decision.unitId, [decision]);
    }
    return byUnit;
  }

  /** What holds of each distinction about one unit. */
  async holding(campaignId: string, unitId: string): Promise<DistinctionDecision[]> {
    const decisions = await this.database
      .reader(DistinctionDecision)
      .find({ where: { campaignId, unitId }, order: { at: 'ASC', id: 'ASC' } });
    return [...new Map(decisions.map((decision) => [decision.distinction, decision])).values()];
  }
}
