import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { accepts, type Campaign, type CampaignSubject, findCampaigns, withSubjects } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { Fact } from './fact.entity.js';

/** A fact that waits, in its campaign. */
export interface FactToVerify {
  readonly fact: Fact;
  readonly subject: CampaignSubject;
  readonly campaign: Campaign;
}

/** Facts of all campaigns that the caller can verify: somebody else entered them, and their campaign still takes facts (I18). */
@Injectable()
export class FactVerification {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those that have waited longest first. */
  async list(viewer: Viewer, query: PageRequest): Promise<Page<FactToVerify>> {
    const window = pageWindow(query, 'enteredAt');
    const campaigns = await this.taking();
    if (campaigns.size === 0) return toPage(window, [], 0);
    const [facts, total] = await this.select(viewer, campaigns)
      .orderBy('fact.enteredAt', 'ASC')
      .addOrderBy('fact.id')
      .offset(window.offset)
      .limit(window.pageSize)
      .getManyAndCount();
    const items = facts.flatMap(({ subject, ...fact }) => {
      const campaign = campaigns.get(fact.campaignId);
      return campaign ? [{ fact, subject, campaign }] : [];
    });
    return toPage(window, items, total);
  }

  async count(viewer: Viewer): Promise<number> {
    const campaigns = await this.taking();
    return campaigns.size === 0 ? 0 : this.select(viewer, campaigns).getCount();
  }

  /** Campaigns that take facts and in which some wait, by id. */
  private async taking(): Promise<ReadonlyMap<string, Campaign>> {
    const waiting = await this.database
      .reader(Fact)
      .createQueryBuilder('fact')
      .select('DISTINCT fact.campaignId', 'id')
      .where("fact.state = 'entered'")
      .getRawMany<{ id: string }>();
    const ids = waiting.map(({ id }) => id);
    const campaigns = ids.length === 0 ? [] : await findCampaigns(this.database.dataSource.manager, ids);
    return new Map(
      campaigns.filter((campaign) => accepts(campaign, 'facts')).map((campaign) => [campaign.id, campaign]),
    );
  }

  private select(
    viewer: Viewer,
    campaigns: ReadonlyMap<string, Campaign>,
  ): SelectQueryBuilder<Fact & { readonly subject: CampaignSubject }> {
    return withSubjects(this.database.reader(Fact).createQueryBuilder('fact'), viewer)
      .andWhere('fact.campaignId IN (:...campaignIds)', { campaignIds: [...campaigns.keys()] })
      .andWhere("fact.state = 'entered' AND fact.enteredById <> :self", { self: viewer.accountId });
  }
}
