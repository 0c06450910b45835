import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isDate, type JsonObject, type NoticeDescription } from '@pingyi/plugin-sdk';
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
import { exceptionalDays, WorkingCalendar, type NamedDay } from '../working-calendar/index.js';
import { exceptionsOf, lastDay, runsOn } from './domain/notice-days.js';
import { Notice } from './notice.entity.js';
import { Publication } from './publication.entity.js';

export interface NoticeInContext {
  readonly notice: Notice;
  readonly isRunning: boolean;
  readonly subjects: readonly CampaignSubject[];
}

/** How long a notice lasts, and what makes its last day what it is. */
export interface NoticeDays {
  readonly workingDays: number;
  readonly postedOn: string;
  readonly endsOn: string;
  readonly exceptions: NamedDay[];
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
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
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
    this.context.add((campaign) => this.told(campaign));
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
  ): Promise<
    (Pick<Notice, 'stage' | 'postedOn' | 'endsOn' | 'unitIds' | 'exceptions'> & { isRunning: boolean }) | null
  > {
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
    const { workingDays: _, ...days } = await this.daysFrom(tx, campaign, described);
    await insertRows(tx, Notice, {
      id: newId(),
      campaignId: campaign.id,
      stage: placeOf(campaign),
      runId: run.id,
      ...days,
      unitIds: await this.unposted(tx, campaign),
      lapsed: false,
    });
  }

  /** A notice of a campaign that were posted today: how many working days, until when, and what shifts that; null for a type without one. */
  async foreseen(campaign: Campaign): Promise<NoticeDays | null> {
    const [described] = noticesOf(campaign);
    return described ? this.daysFrom(this.database.dataSource.manager, campaign, described) : null;
  }

  private async daysFrom(
    manager: EntityManager,
    campaign: Campaign,
    described: NoticeDescription,
  ): Promise<NoticeDays> {
    const postedOn = this.clock.today();
    const { workingDays, holidays } = this.lengthOf(campaign, described);
    const exceptions = exceptionsOf(await this.calendar.exceptionsAfter(manager, postedOn), holidays);
    const endsOn = lastDay(postedOn, { workingDays, exceptions });
    return {
      workingDays,
      postedOn,
      endsOn,
      exceptions: exceptions.filter(({ day }) => day > postedOn && day <= endsOn),
    };
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

  /** What the rules of a type hear of its notices: the day of the first, and the days that shifted it, as they stood when it was posted. */
  private async told(campaign: Campaign): Promise<JsonObject> {
    const [described] = noticesOf(campaign);
    if (!described) return {};
    const first = await this.database
      .reader(Notice)
      .findOne({ where: { campaignId: campaign.id, lapsed: false }, order: { postedOn: 'ASC', id: 'ASC' } });
    if (!first) return { published: null };
    const { holidays, workdays } = exceptionalDays(first.exceptions ?? []);
    const listed = campaign.context?.[described.holidays];
    const all = [...new Set([...(Array.isArray(listed) ? (listed as unknown[]).filter(isDate) : []), ...holidays])];
    return {
      published: first.postedOn,
      ...(all.length > 0 && { [described.holidays]: all.sort() }),
      ...(workdays.size > 0 && { workdays: [...workdays].sort() }),
    };
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
