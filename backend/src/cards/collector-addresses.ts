import type { Readable } from 'node:stream';
import { compareText } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { type Collector, CollectorDirectory, findCollectors } from '../ballots/index.js';
import {
  accepts,
  byDoor,
  type Campaign,
  CampaignsService,
  type CampaignSubject,
  doorName,
  doorUnitOf,
  type EvaluatorGroup,
  findCampaign,
  findSubjects,
} from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { ConflictError, ValidationFailedError } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import type { ResidentLanguage } from '../documents/index.js';
import { writePosters, type Poster, type PosterSize } from './poster.js';

/** What an office asks to be printed. */
export interface PrintOrder {
  readonly group: string;
  readonly unitIds: readonly string[];
  readonly language: ResidentLanguage;
}

export interface PosterOrder extends PrintOrder {
  readonly size: PosterSize;
}

/** The addresses behind QR codes: which units have which, and the posters that show them. */
@Injectable()
export class CollectorAddresses {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What a phone opens; a card adds its code as the fragment. */
  of(collectorId: string): string {
    return `${this.config.http.publicUrl}/s/${collectorId}`;
  }

  /** Where somebody types the code of a card, as it is read out: without the scheme. */
  get forTyping(): string {
    return `${this.config.http.publicUrl.replace(/^https?:\/\//, '')}/s`;
  }

  /** Every unit of a campaign with the address of each group that has one. */
  async list(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { unitId?: string | undefined },
  ): Promise<Page<{ collector: Collector; subject: CampaignSubject; url: string }>> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    if (!accepts(campaign, 'plan')) await this.ensureOpenCollectors(campaign);
    const window = pageWindow(query, 'unitCode');
    const subjects = (await findSubjects(this.database.dataSource.manager, campaignId)).filter((subject) =>
      isInScope(viewer, subject),
    );
    const collectors = await findCollectors(this.database.dataSource.manager, campaignId);
    const byKey = new Map(collectors.map((collector) => [`${collector.groupKey} ${collector.unitId}`, collector]));
    // In memory: a door of many units stands in each of their rows, and a campaign has hundreds of them at most.
    const rows = subjects
      .filter(({ unitId }) => query.unitId === undefined || unitId === query.unitId)
      .flatMap((subject) =>
        campaign.groups.flatMap((group) => {
          const collector = byKey.get(`${group.key} ${doorUnitOf(subject, group)}`);
          return collector ? [{ collector, subject, url: this.of(collector.id) }] : [];
        }),
      );
    const factor = window.sort.direction === 'ASC' ? 1 : -1;
    rows.sort(
      (a, b) =>
        factor * compareText(a.subject.unitCode, b.subject.unitCode) || compareText(a.collector.id, b.collector.id),
    );
    return toPage(window, rows.slice(window.offset, window.offset + window.pageSize), rows.length);
  }

  /** A poster for each unit, whose address anybody may open: opinions, not one vote per person. */
  async printPosters(
    viewer: Viewer,
    campaignId: string,
    order: PosterOrder,
    onPoster: (done: number, total: number) => Promise<void> = () => Promise.resolve(),
  ): Promise<Readable> {
    const { campaign, subjects, group } = await this.unitsFor(viewer, campaignId, order, 'open');
    const doors = byDoor(subjects, group);
    const collectors = await this.database.write((tx) =>
      this.directory.ensure(tx, campaign.id, group, [...doors.keys()]),
    );
    const posters = [...doors].map(([unitId, behind]): Poster => ({
      campaign: campaign.name,
      unit: doorName(behind, group),
      parent: group.joint ? '' : behind[0].parentName,
      url: this.of(collectors.get(unitId) ?? ''),
    }));
    return writePosters(posters, order.language, order.size, (done) => onPoster(done, posters.length));
  }

  /**
   * The units that an order for a group names, with all that share their doors.
   * @throws {ValidationFailedError | ConflictError} 422 for what is no such group or unit, 409 before publication and after the end
   */
  async unitsFor(
    viewer: Viewer,
    campaignId: string,
    order: PrintOrder,
    wantedAccess: 'card' | 'open',
  ): Promise<{ campaign: Campaign; group: EvaluatorGroup; subjects: CampaignSubject[] }> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const group = campaign.groups.find(({ key, access }) => key === order.group && access === wantedAccess);
    if (!group) throw new ValidationFailedError([{ pointer: '#/group', code: 'not-a-choice' }]);
    if (!accepts(campaign, 'cards')) throw new ConflictError('campaign-not-published');
    const wanted = new Set(order.unitIds);
    const all = await findSubjects(this.database.dataSource.manager, campaignId);
    // A ballot that rates every unit of a superior is printed by whoever may see them all.
    const doors = [...byDoor(all, group).values()].filter((behind) => behind.some(({ unitId }) => wanted.has(unitId)));
    const subjects = doors.flat();
    const isKnown = subjects.filter(({ unitId }) => wanted.has(unitId)).length === wanted.size;
    if (!isKnown || !subjects.every((subject) => isInScope(viewer, subject)))
      throw new ValidationFailedError([{ pointer: '#/unitIds', code: 'not-a-choice' }]);
    return { campaign, group, subjects };
  }

  /** Every unit of a campaign that stands behind one of these doors of a group. */
  async unitsBehind(campaignId: string, groupKey: string, doorUnitIds: readonly string[]): Promise<string[]> {
    const campaign = await findCampaign(this.database.dataSource.manager, campaignId);
    const group = campaign?.groups.find(({ key }) => key === groupKey);
    if (!group) return [];
    const doors = byDoor(await findSubjects(this.database.dataSource.manager, campaignId), group);
    return doorUnitIds.flatMap((id) => (doors.get(id) ?? []).map(({ unitId }) => unitId));
  }

  private async ensureOpenCollectors(campaign: Campaign): Promise<void> {
    const open = campaign.groups.filter((group) => group.access === 'open');
    if (open.length === 0) return;
    const subjects = await findSubjects(this.database.dataSource.manager, campaign.id);
    await this.database.write(async (tx) => {
      for (const group of open)
        await this.directory.ensure(tx, campaign.id, group, [...byDoor(subjects, group).keys()]);
    });
  }
}
