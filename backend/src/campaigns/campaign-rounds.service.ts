import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { breakingChanges, FormsService } from '../forms/index.js';
import { findChain, findRoundsAfter } from './campaign-rounds.lookup.js';
import { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import type { EvaluatorGroup } from './domain/campaign-plan.js';
import { hasEnded, stateAfter, statesWhere } from './domain/lifecycle.js';
import { changedForms, type ChangedForm } from './domain/next-round.js';
import { visibleCampaigns } from './visible-campaigns.js';

/** A form that differs from the round before. */
export interface FormDifference extends ChangedForm<EvaluatorGroup> {
  /** Changes after which the answers of both rounds can no longer be read together; null where there is no form to compare. */
  readonly breaking: number | null;
}

/** What differs between a round and the one before it. */
export interface RoundDifferences {
  readonly forms: readonly FormDifference[];
  /** The versions of the campaign type, where they differ. */
  readonly type: { readonly before: string; readonly now: string } | null;
  /** Units that only one of both rounds has. */
  readonly units: { readonly left: number; readonly joined: number };
}

export interface CampaignRounds {
  /** As far as the caller sees them. */
  readonly before: Campaign | null;
  readonly after: readonly Campaign[];
  /** Whether the caller can begin the next round now. */
  readonly mayFollow: boolean;
  /** Null without a round before, and for who does not manage the campaign. */
  readonly differences: RoundDifferences | null;
}

/** The rounds before and after a campaign. */
@Injectable()
export class CampaignRoundsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(FormsService) private readonly forms: FormsService,
  ) {}

  async of(viewer: Viewer, id: string): Promise<CampaignRounds> {
    const { campaign, manageable } = await this.campaigns.get(viewer, id);
    const following = await findRoundsAfter(this.database.dataSource.manager, id);
    const before = await this.seen(viewer, campaign.priorCampaignId);
    const after = await Promise.all(following.map((round) => this.seen(viewer, round.id)));
    return {
      before,
      after: after.filter((round) => round !== null),
      mayFollow:
        manageable &&
        viewer.permissions.has('campaigns.manage') &&
        campaign.state === stateAfter('grade') &&
        following.length === 0,
      differences: before && manageable ? await this.differences(before, campaign) : null,
    };
  }

  /**
   * Every round of the chain in which a campaign is that the caller sees, oldest first; without those that were cancelled, but for the
   * campaign itself.
   * @throws {NotFoundError} outside the caller's reach
   */
  async chain(
    viewer: Viewer,
    id: string,
  ): Promise<{ readonly rounds: readonly Campaign[]; readonly manageable: boolean }> {
    const { campaign, manageable } = await this.campaigns.get(viewer, id);
    const chain = await findChain(this.database.dataSource.manager, campaign);
    const visible = await visibleCampaigns(this.database, viewer)
      .andWhere('campaign.id IN (:...ids)', { ids: chain.map((round) => round.id) })
      .getMany();
    const seen = new Set(visible.map((round) => round.id));
    return {
      rounds: chain.filter((round) => seen.has(round.id) && (round.id === id || !hasEnded(round.state))),
      manageable,
    };
  }

  /** The newest round of every chain that the caller sees and that has a result or a round before, the latest reference day first. */
  async newest(viewer: Viewer, query: PageRequest & { readonly q?: string | undefined }): Promise<Page<Campaign>> {
    const window = pageWindow(query, '-asOf');
    const ended = statesWhere(hasEnded);
    const builder = visibleCampaigns(this.database, viewer)
      .andWhere('campaign.state NOT IN (:...ended)', { ended })
      .andWhere('(campaign.state = :graded OR campaign.priorCampaignId IS NOT NULL)', { graded: stateAfter('grade') })
      .andWhere(
        (sub) =>
          `NOT EXISTS ${sub
            .subQuery()
            .select('1')
            .from(Campaign, 'following')
            .where('following.priorCampaignId = campaign.id AND following.state NOT IN (:...ended)')
            .getQuery()}`,
      )
      .orderBy(`campaign.${window.sort.field}`, window.sort.direction)
      .addOrderBy('campaign.id')
      .skip(window.offset)
      .take(window.pageSize);
    keepContaining(builder, ['campaign.name'], query.q);
    const [items, total] = await builder.getManyAndCount();
    return toPage(window, items, total);
  }

  private async seen(viewer: Viewer, id: string | null): Promise<Campaign | null> {
    return id === null ? null : visibleCampaigns(this.database, viewer).andWhere('campaign.id = :id', { id }).getOne();
  }

  private async differences(before: Campaign, now: Campaign): Promise<RoundDifferences> {
    const only = async (one: string, other: string): Promise<number> => {
      const [row] = await this.database.select<{ count: string | number }>(
        `SELECT COUNT(*) AS count FROM campaign_subject subject WHERE subject.campaign_id = ? AND NOT EXISTS
         (SELECT 1 FROM campaign_subject other WHERE other.campaign_id = ? AND other.unit_id = subject.unit_id)`,
        [one, other],
      );
      return Number(row?.count);
    };
    const forms: FormDifference[] = [];
    for (const changed of changedForms(before.groups, now.groups))
      forms.push({ ...changed, breaking: await this.breaking(changed) });
    return {
      forms,
      type: before.pluginDigest === now.pluginDigest ? null : { before: before.pluginVersion, now: now.pluginVersion },
      units: { left: await only(before.id, now.id), joined: await only(now.id, before.id) },
    };
  }

  private async breaking({ before, now }: ChangedForm<EvaluatorGroup>): Promise<number | null> {
    if (!before || !now) return null;
    const [was, is] = await Promise.all([before, now].map(({ formVersionId }) => this.forms.get(formVersionId)));
    return was && is ? breakingChanges(was.definition, is.definition).length : null;
  }
}
