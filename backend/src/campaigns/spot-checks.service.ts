import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { findUnitsBelow } from '../organisations/index.js';
import { findHandedIn, type HandedInSheet } from '../sheets/sheet.lookup.js';
import { CampaignSubject } from './campaign-subject.entity.js';
import type { Campaign } from './campaign.entity.js';
import { CampaignsService } from './campaigns.service.js';
import { claimsOf } from './domain/spot-check-claims.js';
import { drawSpotChecks } from './domain/spot-check-draw.js';
import { valuesOf } from './domain/subject-data.js';

/** A unit that claims, as it stands in the campaign or, where it is no unit of it, in the register. */
interface Claimant {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly guidePath: string;
}

export interface DrawnClaim {
  readonly unit: Claimant;
  readonly digest: string;
  readonly drawn: boolean;
  /** Whether the township's own list names it; null without a list. */
  readonly listed: boolean | null;
}

export interface TownshipDraw {
  /** The subject that answers for the claims of its villages. */
  readonly township: CampaignSubject;
  readonly claims: readonly DrawnClaim[];
  /** Names on the township's list that are no claims. */
  readonly unmatched: readonly string[];
}

/** Which claims are checked on the spot: of each township's claiming villages a fifth, drawn by the published seed (S3.5). */
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
    const values = await this.valuesOf(campaign, subjects);
    const listOf = ({ unitId }: CampaignSubject): readonly string[] | null => {
      const claims = values.get(unitId)?.['claims'];
      return Array.isArray(claims) ? claims.filter((name) => typeof name === 'string') : null;
    };
    const reached = (unit: Claimant | CampaignSubject): boolean => manageable || isInScope(viewer, unit);
    // The draw is of all claims; shown is what the caller reaches of it.
    const townships = subjects.filter(
      (subject) => reached(subject) && (listOf(subject) || subjects.some((other) => isBelow(other, subject))),
    );
    const draws: TownshipDraw[] = [];
    for (const township of townships.slice(window.offset, window.offset + window.pageSize)) {
      const below = subjects.filter((other) => isBelow(other, township));
      const list = listOf(township);
      const { claims, unmatched } = claimsOf(
        list,
        below.map((subject) => ({
          unit: toClaimant(subject),
          hasApplied: values.get(subject.unitId)?.['applied'] !== false,
        })),
        list ? await this.notGraded(township, new Set(subjects.map(({ unitId }) => unitId))) : [],
      );
      const byCode = new Map(claims.map((claim) => [claim.unit.code, claim]));
      draws.push({
        township,
        unmatched,
        claims: drawSpotChecks(campaign.seed ?? '', [...byCode.keys()]).flatMap(({ code, digest, drawn }) => {
          const claim = byCode.get(code);
          return claim && reached(claim.unit) ? [{ ...claim, digest, drawn }] : [];
        }),
      });
    }
    return { ...toPage(window, draws, townships.length), seed: campaign.seed };
  }

  /** What grading is told of every unit, by its id. */
  private async valuesOf(
    campaign: Campaign,
    subjects: readonly CampaignSubject[],
  ): Promise<ReadonlyMap<string, Record<string, unknown>>> {
    const sheets = new Map<string, HandedInSheet[]>();
    for (const sheet of await findHandedIn(this.database, campaign.id))
      sheets.set(sheet.unitId, [...(sheets.get(sheet.unitId) ?? []), sheet]);
    return new Map(
      subjects.map(({ unitId, enteredValues }) => [
        unitId,
        valuesOf(campaign.groups, sheets.get(unitId) ?? [], enteredValues),
      ]),
    );
  }

  /** Units of the register below a township that the campaign does not grade. */
  private async notGraded({ path }: CampaignSubject, graded: ReadonlySet<string>): Promise<Claimant[]> {
    const units = await findUnitsBelow(this.database.dataSource.manager, path);
    return units.filter(({ id }) => !graded.has(id));
  }
}

const isBelow = (subject: CampaignSubject, township: CampaignSubject): boolean =>
  subject.unitId !== township.unitId && subject.path.startsWith(township.path);

const toClaimant = ({ unitId, unitCode, unitName, path, guidePath }: CampaignSubject): Claimant => ({
  id: unitId,
  code: unitCode,
  name: unitName,
  path,
  guidePath,
});
