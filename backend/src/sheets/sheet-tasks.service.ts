import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import {
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
  findReopened,
  findRunningCampaigns,
  isOwnSheet,
  subjectsWithin,
  type MovedEnd,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { personsOf } from '../persons/index.js';
import type { Lateness } from './domain/lateness.js';
import { SheetDeadlines, type SheetDeadline } from './sheet-deadlines.js';
import { openingOfSheet } from './sheet-opening.js';
import { assignmentOf, isNamedRater, raterKeyOf } from './sheet-raters.js';
import { Sheet } from './sheet.entity.js';

export interface SheetTask {
  readonly campaign: Campaign;
  readonly subject: CampaignSubject;
  readonly group: EvaluatorGroup;
  readonly sheet: Pick<Sheet, 'id' | 'groupKey' | 'submittedAt' | 'state' | 'total' | 'dueOn'> | null;
  /** The last day on which it is taken. */
  readonly closesOn: string | null;
  readonly deadline: SheetDeadline;
  readonly editable: boolean;
}

/** What each clerk and assessor has to do. */
@Injectable()
export class SheetTasksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SheetDeadlines) private readonly deadlines: SheetDeadlines,
  ) {}

  /** The sheets that the caller is to fill in, open campaigns first; on demand only those that wait, the ones that close first before the others. */
  async list(
    viewer: Viewer,
    query: PageRequest & { readonly waiting?: boolean | undefined },
  ): Promise<Page<SheetTask & { readonly late: Lateness | null }>> {
    const tasks = await this.of(viewer);
    const asked = query.waiting ? tasks.filter(waits).sort(byClosing) : tasks;
    const page = pageWithin(pageWindow(query, 'unitCode'), asked);
    const late = await this.lateOf(page.items);
    return {
      ...page,
      items: page.items.map((task) => ({ ...task, late: (task.sheet && late.get(task.sheet.id)) ?? null })),
    };
  }

  /** How many of them wait, and how many of these went back to be mended, or should have been handed in. */
  async countWaiting(
    viewer: Viewer,
  ): Promise<{ readonly all: number; readonly returned: number; readonly overdue: number }> {
    const waiting = (await this.of(viewer)).filter(waits);
    return {
      all: waiting.length,
      returned: waiting.filter(({ sheet }) => sheet?.state === 'returned').length,
      overdue: waiting.filter(({ deadline }) => (deadline.daysLeft ?? 0) < 0).length,
    };
  }

  private async of(viewer: Viewer): Promise<SheetTask[]> {
    if (viewer.unitId === null || viewer.scopePath === null) return [];
    const campaigns = await findRunningCampaigns(this.database.dataSource.manager);
    const tasks: SheetTask[] = [];
    const moved = await this.deadlines.movedEnds(campaigns.map(({ id }) => id));
    for (const campaign of campaigns) {
      for (const group of campaign.groups.filter(({ kind }) => kind === 'sheet')) {
        if (!viewer.permissions.has(isOwnSheet(group) ? 'sheets.self' : 'sheets.assess')) continue;
        tasks.push(...(await this.tasksOf(viewer, campaign, group, moved.get(campaign.id) ?? [])));
      }
    }
    tasks.sort((a, b) => Number(b.editable) - Number(a.editable));
    return tasks;
  }

  private async lateOf(tasks: readonly SheetTask[]): Promise<ReadonlyMap<string, Lateness>> {
    const byCampaign = new Map(tasks.map(({ campaign }) => [campaign.id, campaign]));
    const late = new Map<string, Lateness>();
    for (const campaign of byCampaign.values()) {
      const sheets = tasks.flatMap((task) => (task.campaign.id === campaign.id && task.sheet ? [task.sheet] : []));
      for (const [id, found] of await this.deadlines.lateOf(campaign, sheets)) late.set(id, found);
    }
    return late;
  }

  private async tasksOf(
    viewer: Viewer,
    campaign: Campaign,
    group: EvaluatorGroup,
    moved: readonly MovedEnd[],
  ): Promise<SheetTask[]> {
    if (group.namesRater && !(await isNamedRater(this.database.dataSource.manager, viewer, campaign.id))) return [];
    const reach = group.namesRater ? { scopePath: '/' } : viewer;
    const builder = subjectsWithin(this.database.dataSource.manager, reach, campaign.id).orderBy('subject.unitCode');
    if (isOwnSheet(group))
      builder.andWhere('COALESCE(subject.personUnitId, subject.unitId) = :own', { own: viewer.unitId });
    else builder.andWhere('subject.unitId NOT IN (:...own)', { own: [...viewer.ownUnitIds] });
    const themselves = new Set(await personsOf(this.database.dataSource.manager, viewer.accountId));
    const assigned = await assignmentOf(this.database, campaign.id, group);
    const subjects = (await builder.getMany()).filter(
      (subject) => !themselves.has(subject.unitId) && assigned(viewer, subject),
    );
    const sheets = await this.database.reader(Sheet).find({
      select: {
        id: true,
        groupKey: true,
        unitId: true,
        raterKey: true,
        state: true,
        total: true,
        submittedAt: true,
        dueOn: true,
      },
      where: { campaignId: campaign.id, groupKey: group.key },
    });
    const byPlace = new Map(sheets.map((sheet) => [`${sheet.unitId} ${sheet.raterKey}`, sheet]));
    const reopened = await findReopened(this.database, campaign.id, group.key);
    const today = this.clock.today();
    return subjects.map((subject) => {
      const sheet = byPlace.get(`${subject.unitId} ${raterKeyOf(viewer, group, subject.unitId)}`) ?? null;
      const until = reopened.get(subject.unitId) ?? null;
      const { state, closesOn } = openingOfSheet(campaign, group, sheet, today, until);
      const editable = state === 'open';
      const deadline = this.deadlines.deadlineOf(campaign, group, moved, { sheet, editable });
      return { campaign, subject, group, sheet, closesOn, deadline, editable };
    });
  }
}

/** It can be filled in and was not handed in. */
const waits = ({ editable, sheet }: SheetTask): boolean => editable && sheet?.state !== 'submitted';

const byClosing = (a: SheetTask, b: SheetTask): number => (a.closesOn ?? openEnd).localeCompare(b.closesOn ?? openEnd);

/** After every day on which a phase can end. */
const openEnd = '9999-12-31';
