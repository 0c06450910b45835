import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { findCampaigns, subjectsWithin, takes, type Campaign, type CampaignSubject } from '../campaigns/index.js';
import { pageWindow, pageWithin, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { basisOf } from './domain/panel-basis.js';
import { PanelDecision } from './panel-decision.entity.js';
import { SheetPanel } from './sheet-panel.entity.js';
import { Sheet } from './sheet.entity.js';

/** A unit whose sheets wait for the chair of their panel. */
export interface WaitingSignature {
  readonly campaign: Campaign;
  readonly groupKey: string;
  readonly subject: CampaignSubject;
  /** Sheets that were handed in. */
  readonly sheets: number;
  /** Whether it was signed, and a rater has handed in since. */
  readonly outdated: boolean;
}

/** What waits for somebody's signature as the chair of panels, in campaigns that still take sheets. */
@Injectable()
export class WaitingSignatures {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(viewer: Viewer, query: PageRequest): Promise<Page<WaitingSignature>> {
    return pageWithin(pageWindow(query, 'unitCode'), await this.of(viewer));
  }

  async count(viewer: Viewer): Promise<number> {
    return (await this.of(viewer)).length;
  }

  private async of(viewer: Viewer): Promise<WaitingSignature[]> {
    const panels = await this.database.reader(SheetPanel).findBy({ chairId: viewer.accountId });
    if (panels.length === 0) return [];
    const campaigns = await findCampaigns(this.database.dataSource.manager, [
      ...new Set(panels.map(({ campaignId }) => campaignId)),
    ]);
    const waiting: WaitingSignature[] = [];
    for (const campaign of campaigns.filter(({ state }) => takes(state, 'sheets')))
      for (const { groupKey } of panels.filter(({ campaignId }) => campaignId === campaign.id))
        waiting.push(...(await this.ofPanel(viewer, campaign, groupKey)));
    return waiting;
  }

  private async ofPanel(viewer: Viewer, campaign: Campaign, groupKey: string): Promise<WaitingSignature[]> {
    const place = { campaignId: campaign.id, groupKey };
    const sheets = await this.database.reader(Sheet).find({
      select: { id: true, unitId: true, submittedAt: true },
      where: { ...place, submittedAt: Not(IsNull()) },
    });
    const decisions = await this.database
      .reader(PanelDecision)
      .find({ select: { id: true, unitId: true, basis: true }, where: place });
    const signed = new Map(decisions.map(({ unitId, basis }) => [unitId, basis]));
    const subjects = await subjectsWithin(this.database.dataSource.manager, viewer, campaign.id)
      .orderBy('subject.unitCode')
      .getMany();
    return subjects.flatMap((subject): WaitingSignature[] => {
      // Nobody signs for what is about his own unit.
      if (viewer.ownUnitIds.includes(subject.unitId)) return [];
      const handedIn = sheets.filter(({ unitId }) => unitId === subject.unitId);
      const basis = signed.get(subject.unitId);
      if (handedIn.length === 0 || basis === basisOf(handedIn)) return [];
      return [{ campaign, groupKey, subject, sheets: handedIn.length, outdated: basis !== undefined }];
    });
  }
}
