import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { findCampaigns, ofManagedCampaign, type Campaign } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { findPublishedRun, type PublishedRun } from '../grading/index.js';
import { openTerms, type ReleaseTerms } from './domain/release-terms.js';
import { Publication } from './publication.entity.js';
import { ReleasesService, type StandingRelease } from './releases.service.js';

export interface ListedRelease {
  readonly publication: Publication;
  readonly campaign: Pick<Campaign, 'id' | 'name' | 'asOf'> | null;
  readonly run: PublishedRun;
  readonly terms: ReleaseTerms;
  readonly standing: StandingRelease;
}

/** Releases of all campaigns at once, for those who read them by a program. */
@Injectable()
export class ReleaseList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
  ) {}

  /** Public ones, and those of campaigns that an office of the caller's territory runs; the newest first. */
  async of(viewer: Viewer, query: PageRequest): Promise<Page<ListedRelease>> {
    const window = pageWindow(query, '-publishedAt');
    const managed = ofManagedCampaign(viewer, 'publication.campaignId');
    const [found, total] = await this.database
      .reader(Publication)
      .createQueryBuilder('publication')
      .where(`(publication.audience = 'public' OR ${managed.sql})`, managed.parameters)
      .orderBy('publication.publishedAt', window.sort.direction)
      .addOrderBy('publication.id')
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    const manager = this.database.dataSource.manager;
    const campaigns = await findCampaigns(manager, [...new Set(found.map(({ campaignId }) => campaignId))]);
    const items = found.map(async (publication): Promise<ListedRelease> => ({
      publication,
      campaign: campaigns.find(({ id }) => id === publication.campaignId) ?? null,
      run: await findPublishedRun(manager, publication.runId),
      terms: publication.terms ?? openTerms,
      standing: await this.releases.standing(publication),
    }));
    return toPage(window, await Promise.all(items), total);
  }
}
