import { Injectable } from '@nestjs/common';
import type { Campaign } from './campaign.entity.js';
import type { EvaluatorGroup } from './domain/campaign-plan.js';

/** Ballots that count, by the unit at whose door they were handed in. */
export type ReceivedCounter = (campaignId: string, groupKey: string) => Promise<ReadonlyMap<string, number>>;

/** What the room of ballots tells of ballots that were received, where head counts are entered: rooms of campaigns know none. */
@Injectable()
export class ReceivedBallots {
  private counter: ReceivedCounter | undefined;

  countBy(counter: ReceivedCounter): void {
    this.counter = counter;
  }

  /**
   * Ballots of a group, by unit: only counts that are shown, so that nobody finds a withheld one out by entering head counts. Where one ballot
   * rates several units nobody has a door of his own.
   */
  async shownOf(
    { id, disclosureFloor }: Pick<Campaign, 'id' | 'disclosureFloor'>,
    { key, joint }: Pick<EvaluatorGroup, 'key' | 'joint'>,
  ): Promise<ReadonlyMap<string, number>> {
    if (joint || !this.counter) return new Map();
    const received = await this.counter(id, key);
    return new Map([...received].filter(([, count]) => count >= disclosureFloor));
  }
}
