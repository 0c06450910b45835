import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { findCampaigns, withSubjects, type Campaign } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { OrganisationsService } from '../organisations/index.js';
import type { Lateness } from './domain/lateness.js';
import { SheetDeadlines } from './sheet-deadlines.js';
import { Sheet } from './sheet.entity.js';

export interface SheetAboutUnit {
  readonly sheet: Sheet;
  readonly campaign: Campaign;
  readonly late: Lateness | null;
}

/** The sheets of every campaign about one unit, for its page. */
@Injectable()
export class UnitSheets {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(SheetDeadlines) private readonly deadlines: SheetDeadlines,
  ) {}

  /** What was handed in last comes first, and what never was last. @throws {NotFoundError} outside the caller's reach */
  async list(viewer: Viewer, unitId: string, query: PageRequest): Promise<Page<SheetAboutUnit>> {
    await this.organisations.get(viewer, unitId);
    const window = pageWindow(query, '-submittedAt');
    const [sheets, total] = await withSubjects(this.database.reader(Sheet).createQueryBuilder('sheet'), viewer)
      .andWhere('sheet.unitId = :unitId', { unitId })
      .orderBy('sheet.submittedAt', 'DESC', 'NULLS LAST')
      .addOrderBy('sheet.id')
      .skip(window.offset)
      .take(window.pageSize)
      .getManyAndCount();
    const campaigns = await findCampaigns(this.database.dataSource.manager, [
      ...new Set(sheets.map(({ campaignId }) => campaignId)),
    ]);
    const late = new Map<string, Lateness>();
    for (const campaign of campaigns) {
      const own = sheets.filter(({ campaignId }) => campaignId === campaign.id);
      for (const [id, found] of await this.deadlines.lateOf(campaign, own)) late.set(id, found);
    }
    const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
    const items = sheets.flatMap((sheet): SheetAboutUnit[] => {
      const campaign = byId.get(sheet.campaignId);
      return campaign ? [{ sheet, campaign, late: late.get(sheet.id) ?? null }] : [];
    });
    return toPage(window, items, total);
  }
}
