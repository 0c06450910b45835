import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ReceivedBallots } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { countAtDoors } from './ballot.lookup.js';

/** Tells where head counts are entered how many ballots there are already. */
@Injectable()
export class ReceivedCount implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReceivedBallots) private readonly received: ReceivedBallots,
  ) {}

  onModuleInit(): void {
    this.received.countBy(async (campaignId, groupKey) => {
      const doors = await countAtDoors(this.database, campaignId);
      return new Map(
        doors.flatMap((door) =>
          door.groupKey === groupKey ? [[door.unitId, door.counted + door.waiting] as const] : [],
        ),
      );
    });
  }
}
