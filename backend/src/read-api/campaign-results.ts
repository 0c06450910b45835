import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { CampaignsService } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ConflictError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import {
  findPublishedRun,
  GradingService,
  OutcomeTable,
  type GradedSubject,
  type PublishedRun,
} from '../grading/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { findReleasedRuns } from '../publication/index.js';

/** The newest run that succeeded, or the one that was released last and not withdrawn. */
export const runChoices = ['newest', 'released'] as const;
export type RunChoice = (typeof runChoices)[number];

export interface ResultPage extends Page<GradedSubject> {
  readonly run: PublishedRun;
  /** The release of this run that stands; null if there is none. */
  readonly releaseId: string | null;
  /** Codes of the distinctions of the campaign type, by the flag of an outcome. */
  readonly distinctions: ReadonlyMap<string, string>;
}

/** The outcomes of a campaign as other systems read them. */
@Injectable()
export class CampaignResults {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  /**
   * Those of units within the caller's reach.
   * @throws {NotFoundError} also without such a run; {@link ConflictError} 409 about-persons: persons have no codes and are not handed on
   */
  async page(viewer: Viewer, campaignId: string, choice: RunChoice, query: PageRequest): Promise<ResultPage> {
    const { campaign, about } = await this.campaigns.get(viewer, campaignId);
    if (about === 'persons') throw new ConflictError('about-persons');
    const manager = this.database.dataSource.manager;
    const released = (await findReleasedRuns(manager, [campaignId], false)).get(campaignId);
    const runId = choice === 'released' ? released?.runId : (await this.grading.current(campaignId))?.id;
    if (runId === undefined) throw new NotFoundError();
    const run = await findPublishedRun(manager, runId);
    const window = pageWindow(query, 'unitCode');
    const items = await this.outcomes.page(viewer, run, {}, window);
    const { total } = await this.outcomes.summary(viewer, run, {});
    const { distinctions = [] } = this.plugins.find(campaign.campaignType) ?? {};
    return {
      ...toPage(window, items, total),
      run,
      releaseId: released?.runId === runId ? released.id : null,
      distinctions: new Map(distinctions.map(({ flag, code }) => [flag, code])),
    };
  }
}
