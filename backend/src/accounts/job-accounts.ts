import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRegistry } from '../jobs/index.js';
import { Sessions } from './sessions.js';

/** A job may do what its account may do when it is done. */
@Injectable()
export class JobAccounts implements OnModuleInit {
  constructor(
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  onModuleInit(): void {
    this.registry.knowAccounts((accountId, postId) => this.sessions.absentViewer(accountId, postId));
  }
}
