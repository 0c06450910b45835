import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What another room does, within the unit of work that takes rights from an account. */
export type RightsFollower = (tx: EntityManager, accountId: string) => Promise<void>;

/** Rooms that stand on accounts and end what an account has given out, once its role or unit changes or it is disabled. */
@Injectable()
export class RightsFollowers {
  private readonly followers: RightsFollower[] = [];

  follow(follower: RightsFollower): void {
    this.followers.push(follower);
  }

  async changed(tx: EntityManager, accountId: string): Promise<void> {
    for (const follower of this.followers) await follower(tx, accountId);
  }
}
