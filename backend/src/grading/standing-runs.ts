import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { GradingRun } from './grading-run.entity.js';

/** The run of a campaign that the public sees; null = none. */
export type PublicRunSource = (campaignId: string) => Promise<string | null>;

/** The run by whose grades a campaign stands for those who come after it: the one that was published last, or the newest where none is public. */
@Injectable()
export class StandingRuns {
  private source: PublicRunSource = () => Promise.resolve(null);

  constructor(@Inject(Database) private readonly database: Database) {}

  /** For the room that publishes runs. */
  publicBy(source: PublicRunSource): void {
    this.source = source;
  }

  /** Its id; null for a campaign that was never graded. */
  async of(campaignId: string): Promise<string | null> {
    const published = await this.source(campaignId);
    if (published !== null) return published;
    const newest = await this.database
      .reader(GradingRun)
      .findOne({ where: { campaignId, state: 'succeeded' }, order: { number: 'DESC' }, select: { id: true } });
    return newest?.id ?? null;
  }
}
