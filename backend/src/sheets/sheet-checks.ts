import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import {
  assessedBy,
  type Campaign,
  type CampaignSubject,
  findRaters,
  isOwn,
  type StepCheck,
  StepChecks,
  type StepFinding,
  warnsAbout,
} from '../campaigns/index.js';
import { permissionsOf } from '../access/index.js';
import { findReachingAccounts } from '../accounts/index.js';
import { Database } from '../database/database.js';
import { assessorPlan } from './domain/assessor-gaps.js';
import { PanelDecision } from './panel-decision.entity.js';
import { SheetPanel } from './sheet-panel.entity.js';
import { Sheet } from './sheet.entity.js';

/** Units that nobody can assess, before a campaign begins, and units without a sheet when it is to end. */
@Injectable()
export class SheetChecks implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StepChecks) private readonly checks: StepChecks,
  ) {}

  onModuleInit(): void {
    const assessors: StepCheck = {
      acts: ['publish', 'open'],
      find: (_viewer, campaign, subjects) => this.withoutAssessor(campaign, subjects),
    };
    const sheets: StepCheck = {
      acts: ['close'],
      find: (_viewer, campaign, subjects) => this.withoutSheet(campaign, subjects),
    };
    this.checks.add(assessors);
    this.checks.add(sheets);
  }

  private async withoutAssessor(campaign: Campaign, subjects: readonly CampaignSubject[]): Promise<StepFinding[]> {
    const groups = assessedBy(campaign);
    if (groups.length === 0) return [];
    const { manager } = this.database.dataSource;
    const accounts = (await findReachingAccounts(manager)).flatMap(({ id, role, unitId, path }) =>
      unitId === null ? [] : [{ id, unitId, path, mayAssess: permissionsOf(role, path).includes('sheets.assess') }],
    );
    const raters = await findRaters(manager, campaign.id);
    const departments = accounts.filter(({ unitId, mayAssess }) => mayAssess && raters.has(unitId));
    const unassessed = new Set(
      groups.flatMap(({ namesRater, assessors }) =>
        namesRater
          ? subjects.filter((subject) => departments.every((account) => isOwn(account, subject)))
          : assessorPlan(assessors, subjects, accounts).gaps.map(({ subject }) => subject),
      ),
    );
    return warnsAbout(
      'no-assessor',
      subjects.filter((subject) => unassessed.has(subject)),
    );
  }

  private async withoutSheet(campaign: Campaign, subjects: readonly CampaignSubject[]): Promise<StepFinding[]> {
    const groups = campaign.groups.filter(({ kind, isRecord }) => kind === 'sheet' && !isRecord);
    const sheets = await this.database
      .reader(Sheet)
      .find({ select: { unitId: true, groupKey: true, total: true }, where: { campaignId: campaign.id } });
    const handedIn = new Set(
      sheets.filter(({ total }) => total !== null).map(({ unitId, groupKey }) => `${unitId} ${groupKey}`),
    );
    return [
      ...warnsAbout(
        'sheets-missing',
        subjects.filter(({ unitId }) => groups.some(({ key }) => !handedIn.has(`${unitId} ${key}`))),
      ),
      ...(await this.unsigned(campaign, subjects, handedIn)),
    ];
  }

  /** Units whose sheets do not count, because the chair of their panel has not signed. */
  private async unsigned(
    { id }: Campaign,
    subjects: readonly CampaignSubject[],
    handedIn: ReadonlySet<string>,
  ): Promise<StepFinding[]> {
    const panels = await this.database.reader(SheetPanel).findBy({ campaignId: id });
    if (panels.length === 0) return [];
    const decisions = await this.database
      .reader(PanelDecision)
      .find({ select: { id: true, unitId: true, groupKey: true }, where: { campaignId: id } });
    const signed = new Set(decisions.map(({ unitId, groupKey }) => `${unitId} ${groupKey}`));
    const waits = (place: string): boolean => handedIn.has(place) && !signed.has(place);
    return warnsAbout(
      'panels-unsigned',
      subjects.filter(({ unitId }) => panels.some(({ groupKey }) => waits(`${unitId} ${groupKey}`))),
    );
  }
}
