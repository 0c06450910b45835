import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { readStored } from '../database/damaged-value.js';
import { Database } from '../database/database.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { drawSpotChecks } from './domain/spot-check-draw.js';

export interface DrawnClaim {
  readonly subject: CampaignSubject;
  readonly digest: string;
  readonly drawn: boolean;
}

export interface TownshipDraw {
  /** The subject that answers for the claims of its villages. */
  readonly township: CampaignSubject;
  readonly claims: readonly DrawnClaim[];
}

/** Which claims are checked on the spot: of each township's claiming villages a fifth, drawn by the published seed (S3.4). */
@Injectable()
export class SpotChecksService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
  ) {}

  async read(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest,
  ): Promise<Page<TownshipDraw> & { seed: string | null }> {
    const { manageable, campaign } = await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, 'unitCode');
    const subjects = await this.database
      .reader(CampaignSubject)
      .find({ where: { campaignId }, order: { unitCode: 'ASC' } });
    const claiming = await this.claimingUnits(campaignId);
    const reached = (subject: CampaignSubject): boolean => manageable || isInScope(viewer, subject);
    // The draw is of all claims; shown is what the caller reaches of it.
    const townships = subjects.filter(
      (subject) =>
        reached(subject) && subjects.some((other) => other.unitId !== subject.unitId && isBelow(other, subject.path)),
    );
    const page = townships.slice(window.offset, window.offset + window.pageSize);
    const draws = page.map((township): TownshipDraw => {
      const villages = new Map(
        subjects
          .filter((other) => other.unitId !== township.unitId && isBelow(other, township.path) && claiming(other))
          .map((village) => [village.unitCode, village]),
      );
      const claims = drawSpotChecks(campaign.seed ?? '', [...villages.keys()]);
      return {
        township,
        claims: claims
          .flatMap(({ code, digest, drawn }) => toClaim(villages.get(code), digest, drawn))
          .filter(({ subject }) => reached(subject)),
      };
    });
    return { ...toPage(window, draws, townships.length), seed: campaign.seed };
  }

  /** A unit claims unless its application or the office says that it does not. */
  private async claimingUnits(campaignId: string): Promise<(subject: CampaignSubject) => boolean> {
    const rows = await this.database.select<{ unit_id: string; sheet_values: string }>(
      'SELECT unit_id, sheet_values FROM sheet WHERE campaign_id = ? AND sheet_values IS NOT NULL',
      [campaignId],
    );
    const refused = new Set(
      rows
        .filter((row) => readStored<{ applied?: unknown }>(row.sheet_values, 'sheet', row.unit_id).applied === false)
        .map((row) => row.unit_id),
    );
    return ({ unitId, enteredValues }) => enteredValues?.['applied'] !== false && !refused.has(unitId);
  }
}

const isBelow = (subject: CampaignSubject, path: string) => subject.path.startsWith(path);

const toClaim = (subject: CampaignSubject | undefined, digest: string, drawn: boolean): DrawnClaim[] =>
  subject ? [{ subject, digest, drawn }] : [];
