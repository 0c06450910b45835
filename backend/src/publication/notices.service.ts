import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { NoticeDescription } from '@pingyi/plugin-sdk';
import { IsNull, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import {
  type Campaign,
  CampaignsService,
  CampaignStages,
  type CampaignSubject,
  findSubjects,
  placeOf,
  stageOf,
} from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { ConflictError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { GradingService, InputContext } from '../grading/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { lastDay, runsOn } from './domain/notice-days.js';
import { Notice } from './notice.entity.js';
import { Publication } from './publication.entity.js';

export interface NoticeInContext {
  readonly notice: Notice;
  readonly isRunning: boolean;
  readonly subjects: readonly CampaignSubject[];
}

/** Public notices: the stages of campaigns that name in public whom a result selects, for as many working days as the scheme says. */
@Injectable()
export class NoticesService implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignStages) private readonly stages: CampaignStages,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(InputContext) private readonly context: InputContext,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  onModuleInit(): void {
    this.stages.answer('result-unpublished', (manager, campaign) => this.isUnpublished(manager, campaign));
    this.stages.answer('nobody-to-post', async (manager, campaign) => !(await this.unposted(manager, campaign)).length);
    this.stages.answer('somebody-unposted', async (...asked) => (await this.unposted(...asked)).length > 0);
    this.stages.answer('notice-running', (manager, campaign) => this.isRunning(manager, campaign));
    this.stages.follow(async (tx, campaign, from) => {
      if (campaign.stage === null && from.stage !== null)
        await tx.update(Notice, { campaignId: campaign.id, lapsed: false }, { lapsed: true });
      else await this.post(tx, campaign);
    });
    this.context.add(async (campaign) =>
      noticesOf(campaign).length === 0 ? {} : { published: await this.first(campaign) },
    );
  }

  /** Every notice of a campaign, the newest first. */
  async list(viewer: Viewer, campaignId: string, query: PageRequest): Promise<Page<NoticeInContext>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const window = pageWindow(query, '-postedOn');
    const manager = this.database.dataSource.manager;
    const { direction } = window.sort;
    const [notices, total] = await manager.findAndCount(Notice, {
      where: { campaignId },
      order: { postedOn: direction, id: direction },
      skip: window.offset,
      take: window.pageSize,
    });
    const subjects = notices.length === 0 ? [] : await findSubjects(manager, campaignId);
    const items = notices.map((notice) => ({
      notice,
      isRunning: notice.stage === campaign.stage && !notice.lapsed && runsOn(notice, this.clock.today()),
      subjects: subjects.filter(({ unitId }) => notice.unitIds.includes(unitId)),
    }));
    return toPage(window, items, total);
  }

  /** The notice that a result is behind; null if it was never posted, or no longer. */
  async ofRun(
    runId: string,
  ): Promise<(Pick<Notice, 'stage' | 'postedOn' | 'endsOn' | 'unitIds'> & { isRunning: boolean }) | null> {
    const notice = await this.database
      .reader(Notice)
      .findOne({ where: { runId, lapsed: false }, order: { id: 'DESC' } });
    return notice && { ...notice, isRunning: runsOn(notice, this.clock.today()) };
  }

  /** Units that stand or stood in a notice of a campaign. */
  async posted(manager: EntityManager, campaignId: string): Promise<ReadonlySet<string>> {
    const notices = await manager.findBy(Notice, { campaignId, lapsed: false });
    return new Set(notices.flatMap(({ unitIds }) => unitIds));
  }

  private async post(tx: EntityManager, campaign: Campaign): Promise<void> {
    const described = stageOf(campaign)?.notice;
    if (!described) return;
    const run = await this.grading.current(campaign.id, tx);
    if (!run) return;
    const postedOn = this.clock.today();
    await insertRows(tx, Notice, {
      id: newId(),
      campaignId: campaign.id,
      stage: placeOf(campaign),
      runId: run.id,
      postedOn,
      endsOn: lastDay(postedOn, this.lengthOf(campaign, described)),
      unitIds: await this.unposted(tx, campaign),
      lapsed: false,
    });
  }

  /** Whom the newest result names and no notice does. */
  private async unposted(manager: EntityManager, campaign: Campaign): Promise<string[]> {
    const run = await this.grading.current(campaign.id, manager);
    if (!run) return [];
    const grades = noticesOf(campaign).flatMap((notice) => notice.grades);
    const posted = await this.posted(manager, campaign.id);
    return (await this.grading.gradedAs(manager, run.id, grades)).filter((unitId) => !posted.has(unitId));
  }

  private async isUnpublished(manager: EntityManager, { id }: Campaign): Promise<boolean> {
    const run = await this.grading.current(id, manager);
    return !run || !(await manager.existsBy(Publication, { runId: run.id, withdrawnAt: IsNull() }));
  }

  private async isRunning(manager: EntityManager, campaign: Campaign): Promise<boolean> {
    const notices = await manager.findBy(Notice, { campaignId: campaign.id, stage: placeOf(campaign), lapsed: false });
    return notices.some((notice) => runsOn(notice, this.clock.today()));
  }

  private async first({ id }: Campaign): Promise<string | null> {
    const notices = await this.database.reader(Notice).findBy({ campaignId: id, lapsed: false });
    return notices.map(({ postedOn }) => postedOn).sort()[0] ?? null;
  }

  /** @throws {ConflictError} 409 plugin-changed when the type that knows the defaults is gone */
  private lengthOf({ campaignType, scheme, context }: Campaign, { workingDays, holidays }: NoticeDescription) {
    const days = { ...this.plugins.find(campaignType)?.defaults, ...scheme }[workingDays];
    if (typeof days !== 'number') throw new ConflictError('plugin-changed');
    const listed = context?.[holidays];
    return { workingDays: days, holidays: Array.isArray(listed) ? (listed as readonly unknown[]) : [] };
  }
}

const noticesOf = ({ stages }: Pick<Campaign, 'stages'>): NoticeDescription[] =>
  (stages ?? []).flatMap(({ notice }) => notice ?? []);
