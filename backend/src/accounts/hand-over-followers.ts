import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What another room has that stands under an account rather than under its post. */
export interface HandOverFollower {
  /** A word of the room, named in the catalogues: `sheet-drafts`. */
  readonly kind: string;
  /** Whether it goes to the successor, or ends. */
  readonly becomes: 'moved' | 'ended';
  count(manager: EntityManager, accountId: string): Promise<number>;
  /** Within the unit of work that hands over; `ended` of those that the followers of rights end anyway does nothing. */
  handOver(tx: EntityManager, from: string, to: HandedTo): Promise<void>;
}

export interface HandedTo {
  readonly accountId: string;
  readonly displayName: string;
}

/** Rooms that keep open work by account say what of it there is, and move it when somebody leaves. */
@Injectable()
export class HandOverFollowers {
  readonly all: HandOverFollower[] = [];

  follow(follower: HandOverFollower): void {
    this.all.push(follower);
  }
}
