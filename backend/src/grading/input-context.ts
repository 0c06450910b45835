import { Injectable } from '@nestjs/common';
import type { JsonObject } from '@pingyi/plugin-sdk';
import type { Campaign } from '../campaigns/index.js';

/** Members of the context of a grading input that a room knows; an empty object for a campaign that has none of them. */
export type ContextSource = (campaign: Campaign) => Promise<JsonObject>;

/** What rooms that stand on grading know of a campaign's context. It takes the place of anything that was entered under the same name. */
@Injectable()
export class InputContext {
  private readonly sources: ContextSource[] = [];

  add(source: ContextSource): void {
    this.sources.push(source);
  }

  async of(campaign: Campaign): Promise<JsonObject> {
    const known: Record<string, JsonObject[string]> = {};
    for (const source of this.sources) Object.assign(known, await source(campaign));
    return known;
  }
}
