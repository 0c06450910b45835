import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import {
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
  findRunningCampaigns,
  isOwnSheet,
  openingOf,
  subjectsWithin,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { personsOf } from '../persons/index.js';
import { isNamedRater, raterKeyOf } from './sheet-raters.js';
import { Sheet } from './sheet.entity.js';

export interface SheetTask {
  readonly campaign: Campaign;
  readonly subject: CampaignSubject;
  readonly group: EvaluatorGroup;
  readonly sheet: Sheet | null;
  readonly closesOn: string | null;
  readonly editable: boolean;
}

/** What each clerk and assessor has to do. */
@Injectable()
export class SheetTasksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The sheets that the caller is to fill in, open campaigns first. */
  async list(viewer: Viewer, query: PageRequest): Promise<Page<SheetTask>> {
    const window = pageWindow(query, 'unitCode');
    if (viewer.unitId === null || viewer.scopePath === null) return toPage(window, [], 0);
    const campaigns = await findRunningCampaigns(this.database.dataSource.manager);
    const tasks: SheetTask[] = [];
    for (const campaign of campaigns) {
      for (const group of campaign.groups.filter(({ kind }) => kind === 'sheet')) {
        if (!viewer.permissions.has(isOwnSheet(group) ? 'sheets.self' : 'sheets.assess')) continue;
        tasks.push(...(await this.tasksOf(viewer, campaign, group)));
      }
    }
    tasks.sort((a, b) => Number(b.editable) - Number(a.editable));
    return toPage(window, tasks.slice(window.offset, window.offset + window.pageSize), tasks.length);
  }

  private async tasksOf(viewer: Viewer, campaign: Campaign, group: EvaluatorGroup): Promise<SheetTask[]> {
    if (group.namesRater && !(await isNamedRater(this.database.dataSource.manager, viewer, campaign.id))) return [];
    const reach = group.namesRater ? { scopePath: '/' } : viewer;
    const builder = subjectsWithin(this.database.dataSource.manager, reach, campaign.id).orderBy('subject.unitCode');
    if (isOwnSheet(group))
      builder.andWhere('COALESCE(subject.personUnitId, subject.unitId) = :own', { own: viewer.unitId });
    else builder.andWhere('subject.unitId <> :own', { own: viewer.unitId });
    const themselves = new Set(await personsOf(this.database.dataSource.manager, viewer.accountId));
    const subjects = (await builder.getMany()).filter(({ unitId }) => !themselves.has(unitId));
    const sheets = await this.database.reader(Sheet).findBy({ campaignId: campaign.id, groupKey: group.key });
    const opening = openingOf(campaign, group, this.clock.today());
    return subjects.map((subject) => ({
      campaign,
      subject,
      group,
      sheet:
        sheets.find(
          (sheet) => sheet.unitId === subject.unitId && sheet.raterKey === raterKeyOf(viewer, group, subject.unitId),
        ) ?? null,
      closesOn: opening.closesOn,
      editable: opening.state === 'open',
    }));
  }
}
