import { Injectable } from '@nestjs/common';
import type { Campaign } from './campaign.entity.js';
import type { ActObstacle } from './domain/campaign-actions.js';
import { mayDo } from './domain/lifecycle.js';

/** What a room looks for that stands against one of the acts of a campaign. */
export interface ObstacleSource extends ActObstacle {
  isThere(campaignId: string): Promise<boolean>;
}

/** What stands against the acts of a campaign and lies in rooms that stand on campaigns: they add what only they can see. */
@Injectable()
export class ActObstacles {
  private readonly added: ObstacleSource[] = [];

  add(source: ObstacleSource): void {
    this.added.push(source);
  }

  async of(campaign: Campaign): Promise<ActObstacle[]> {
    const found: ActObstacle[] = [];
    for (const source of this.added.filter(({ act }) => mayDo(campaign, act)))
      if (await source.isThere(campaign.id)) found.push({ act: source.act, hindrance: source.hindrance });
    return found;
  }
}
