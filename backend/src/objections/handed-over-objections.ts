import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HandOverFollowers } from '../accounts/index.js';
import { Objection } from './objection.entity.js';

/** Objections that somebody who leaves handles, and that nobody has ruled on, are handled by the successor. */
@Injectable()
export class HandedOverObjections implements OnModuleInit {
  constructor(@Inject(HandOverFollowers) private readonly followers: HandOverFollowers) {}

  onModuleInit(): void {
    this.followers.follow({
      kind: 'objections',
      becomes: 'moved',
      count: (manager, accountId) => manager.countBy(Objection, { handlerId: accountId, state: 'received' }),
      handOver: async (tx, from, { accountId, displayName }) => {
        await tx.update(
          Objection,
          { handlerId: from, state: 'received' },
          { handlerId: accountId, handlerName: displayName },
        );
      },
    });
  }
}
