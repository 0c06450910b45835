import { Injectable } from '@nestjs/common';
import type { StageObstacle } from '@pingyi/plugin-sdk';
import type { EntityManager } from 'typeorm';
import type { Campaign } from './campaign.entity.js';
import { StepHinderedError } from './campaigns.errors.js';
import type { ActObstacle } from './domain/campaign-actions.js';
import { stageOf, stagesAfter, type Position } from './domain/lifecycle.js';

/** What stands against a stage: what its type says may, and a notice that is not over. */
export type StageHindrance = StageObstacle | 'notice-running';

/** Whether a hindrance is there, as the unit of work sees it. */
export type IsThere = (manager: EntityManager, campaign: Campaign) => Promise<boolean>;

/** What a room does in the unit of work that moves a campaign. */
export type Follow = (tx: EntityManager, campaign: Campaign, from: Pick<Position, 'state' | 'stage'>) => Promise<void>;

/** The stages of campaigns, as far as rooms that stand on campaigns make them: they say what stands against one, and what entering it does. */
@Injectable()
export class CampaignStages {
  private readonly answers = new Map<StageHindrance, IsThere>();
  private readonly followers: Follow[] = [];

  answer(hindrance: StageHindrance, isThere: IsThere): void {
    this.answers.set(hindrance, isThere);
  }

  follow(effect: Follow): void {
    this.followers.push(effect);
  }

  /** What stands against the stages that could be entered now. */
  async obstacles(manager: EntityManager, campaign: Campaign): Promise<ActObstacle[]> {
    const found: ActObstacle[] = [];
    for (const { code } of stagesAfter(campaign))
      for (const hindrance of await this.hindrances(manager, campaign, code))
        found.push({ act: 'advance', to: code, hindrance });
    return found;
  }

  /**
   * @param campaign held by the unit of work
   * @throws {StepHinderedError} 409 with everything that stands against the stage
   */
  async enforce(tx: EntityManager, campaign: Campaign, code: string): Promise<void> {
    const found = await this.hindrances(tx, campaign, code);
    if (found.length > 0) throw new StepHinderedError(found);
  }

  async moved(tx: EntityManager, campaign: Campaign, from: Pick<Position, 'state' | 'stage'>): Promise<void> {
    for (const effect of this.followers) await effect(tx, campaign, from);
  }

  /** What no room answers for stands. */
  private async hindrances(manager: EntityManager, campaign: Campaign, code: string): Promise<StageHindrance[]> {
    const wanted = stageOf({ stage: code, stages: campaign.stages });
    const possible: StageHindrance[] = [
      ...(stageOf(campaign)?.notice ? (['notice-running'] as const) : []),
      ...(wanted?.stoppedBy ?? []),
    ];
    const found: StageHindrance[] = [];
    for (const hindrance of possible)
      if ((await this.answers.get(hindrance)?.(manager, campaign)) ?? true) found.push(hindrance);
    return found;
  }
}
