import { Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import type { JobHandler } from './job-handler.js';

/** What features tell this room when they are set up, since it knows none of them. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly settled = {
    viewerOf: (_accountId: string, _postId: string | null): Promise<Viewer | null> => Promise.resolve(null),
    managedCampaigns: (_viewer: Viewer): Promise<readonly string[]> => Promise.resolve([]),
  };

  handle(kind: string, handler: JobHandler): void {
    this.handlers.set(kind, handler);
  }

  handlerOf(kind: string): JobHandler | undefined {
    return this.handlers.get(kind);
  }

  /** @param viewerOf an account as it may act now in one of its posts, null for its first; null when it may not act in it at all */
  knowAccounts(viewerOf: (accountId: string, postId: string | null) => Promise<Viewer | null>): void {
    this.settled.viewerOf = viewerOf;
  }

  /** @param managedCampaigns ids of the campaigns whose jobs somebody sees */
  knowCampaigns(managedCampaigns: (viewer: Viewer) => Promise<readonly string[]>): void {
    this.settled.managedCampaigns = managedCampaigns;
  }

  viewerOf({
    accountId,
    postId,
  }: {
    readonly accountId: string;
    readonly postId: string | null;
  }): Promise<Viewer | null> {
    return this.settled.viewerOf(accountId, postId);
  }

  managedCampaigns(viewer: Viewer): Promise<readonly string[]> {
    return this.settled.managedCampaigns(viewer);
  }
}
