import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import {
  CampaignsService,
  findSubject,
  groupFor,
  isOwnSheet,
  type Campaign,
  type CampaignSubject,
  type EvaluatorGroup,
} from '../campaigns/index.js';
import { ForbiddenError, NotFoundError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { isPerson } from '../persons/index.js';
import type { Sheet } from './sheet.entity.js';
import { OwnSheetError, OwnUnitError } from './sheets.errors.js';
import { assignmentOf, isNamedRater } from './sheet-raters.js';

/** Where a sheet stands: in a campaign, about a unit, in a group with the form that is the unit's. */
export interface SheetPlace {
  readonly campaign: Campaign;
  readonly subject: CampaignSubject;
  readonly group: EvaluatorGroup;
}

/** Who may write, read and judge a sheet at a place. */
@Injectable()
export class SheetPlaces {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  /** Where the caller fills in a sheet of his own. @throws {NotFoundError | ForbiddenError | OwnUnitError | OwnSheetError} */
  async toWrite(viewer: Viewer, campaignId: string, groupKey: string, unitId: string): Promise<SheetPlace> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const group = campaign.groups.find(({ key, kind }) => key === groupKey && kind === 'sheet');
    const subject = await findSubject(this.database.dataSource.manager, campaignId, unitId);
    if (!group || !subject || !(await this.reaches(viewer, campaign, subject, group))) throw new NotFoundError();
    if (isOwnSheet(group)) {
      const owner = subject.personUnitId ?? unitId;
      if (!viewer.permissions.has('sheets.self') || viewer.unitId !== owner) throw new ForbiddenError();
      await this.refuseThemselves(viewer, subject);
    } else {
      if (!viewer.permissions.has('sheets.assess')) throw new ForbiddenError();
      await this.refuseOwn(viewer, subject);
    }
    return { campaign, subject, group: groupFor(group, subject) };
  }

  /** A sheet that somebody has written, for whoever reaches what it is about. @throws {NotFoundError} */
  async toRead(viewer: Viewer, sheet: Pick<Sheet, 'campaignId' | 'unitId' | 'groupKey'>): Promise<SheetPlace> {
    const { campaign } = await this.campaigns.get(viewer, sheet.campaignId);
    const subject = await findSubject(this.database.dataSource.manager, campaign.id, sheet.unitId);
    const planned = campaign.groups.find(({ key }) => key === sheet.groupKey);
    if (!planned || !subject || !isInScope(viewer, subject)) throw new NotFoundError();
    return { campaign, subject, group: groupFor(planned, subject) };
  }

  /**
   * The self-assessment of a unit, for whoever assesses it or reads what is about it; null where the campaign has none.
   * @throws {NotFoundError}
   */
  async ofSelfAssessment(viewer: Viewer, campaignId: string, unitId: string): Promise<SheetPlace | null> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const subject = await findSubject(this.database.dataSource.manager, campaignId, unitId);
    const reached =
      subject !== null &&
      (isInScope(viewer, subject) || (await isNamedRater(this.database.dataSource.manager, viewer, campaignId)));
    if (!reached) throw new NotFoundError();
    const group = campaign.groups.find((candidate) => candidate.kind === 'sheet' && isOwnSheet(candidate));
    return group ? { campaign, subject, group: groupFor(group, subject) } : null;
  }

  /** Nobody judges what is about himself or his unit. @throws {OwnUnitError | OwnSheetError} */
  async refuseOwn(viewer: Viewer, subject: CampaignSubject): Promise<void> {
    if (viewer.ownUnitIds.includes(subject.unitId)) throw new OwnUnitError();
    await this.refuseThemselves(viewer, subject);
  }

  private async refuseThemselves(viewer: Viewer, { personUnitId, unitId }: CampaignSubject): Promise<void> {
    if (personUnitId !== null && (await isPerson(this.database.dataSource.manager, viewer.accountId, unitId)))
      throw new OwnSheetError();
  }

  /** Departments that the campaign names as raters rate every subject; other raters those below them. */
  private async reaches(
    viewer: Viewer,
    campaign: Campaign,
    subject: CampaignSubject,
    group: Pick<EvaluatorGroup, 'namesRater' | 'assessors'>,
  ): Promise<boolean> {
    return group.namesRater
      ? isNamedRater(this.database.dataSource.manager, viewer, campaign.id)
      : isInScope(viewer, subject) && (await assignmentOf(this.database, campaign.id, group))(viewer, subject);
  }
}
