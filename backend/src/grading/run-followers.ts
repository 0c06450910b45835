import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Campaign } from '../campaigns/index.js';
import type { JobInHand } from '../jobs/index.js';
import type { CompleteDoor } from './grading-input.builder.js';

/** A run that is worked out and not stored yet. */
export interface RunAtHand {
  readonly job: JobInHand;
  readonly campaign: Campaign;
  /** Doors of which it shows all ballots. */
  readonly complete: readonly CompleteDoor[];
}

/** What a room goes on to do with the ballots that a run shows. */
export interface RunFollower {
  /**
   * Prepares what comes with the run, unseen; perhaps for the second time.
   * @returns what shows it, in the unit of work that stores the run
   */
  prepare(run: RunAtHand): Promise<(tx: EntityManager) => Promise<void>>;
  /** Takes back what was prepared for a run that is not stored. */
  discard(tx: EntityManager, runId: string): Promise<void>;
}

/** What follows a run in rooms that stand on grading: seen with the run, or not at all. */
@Injectable()
export class RunFollowers {
  private readonly followers: RunFollower[] = [];

  follow(follower: RunFollower): void {
    this.followers.push(follower);
  }

  async prepare(run: RunAtHand): Promise<(tx: EntityManager) => Promise<void>> {
    const effects: ((tx: EntityManager) => Promise<void>)[] = [];
    for (const follower of this.followers) effects.push(await follower.prepare(run));
    return async (tx) => {
      for (const effect of effects) await effect(tx);
    };
  }

  async discard(tx: EntityManager, runId: string): Promise<void> {
    for (const follower of this.followers) await follower.discard(tx, runId);
  }
}
