import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { findGradedAbout, type Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { earlierGradesAbout } from '../earlier-grades/index.js';
import { GradingService, OutcomeTable, type GradedSubject } from '../grading/index.js';
import { OrganisationsService } from '../organisations/index.js';
import { findReadableReleases } from '../publication/index.js';
import { compared, type Compared } from './domain/median.js';

/** A grade that a unit had. */
export interface GradeOfYear {
  readonly campaignType: string;
  readonly year: number;
  readonly grade: string | null;
  readonly score: string | null;
  readonly change: number | null;
  readonly status: string;
  /** Where it comes from; null for an earlier grade that was imported. */
  readonly campaign: Pick<Campaign, 'id' | 'name' | 'asOf'> | null;
  /** Where everybody can read it; null while it is not public. */
  readonly publicationId: string | null;
}

/** What a group gave a unit in one campaign, beside its kind; `null` is the total. */
export interface Dimension extends Compared {
  readonly group: string | null;
}

export interface Dimensions {
  readonly campaign: Campaign;
  readonly dimensions: readonly Dimension[];
}

/** A result about a unit, as far as somebody may see it. */
interface ResultAbout {
  readonly campaign: Campaign;
  readonly run: { readonly id: string; readonly campaignId: string };
  readonly graded: GradedSubject;
  readonly publicationId: string | null;
}

/** Grades and scores of one unit over the years. Who does not read ledgers sees what was published. */
@Injectable()
export class UnitGrades {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(GradingService) private readonly grading: GradingService,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
  ) {}

  /** The latest first. @throws {NotFoundError} outside the caller's reach */
  async of(viewer: Viewer, unitId: string): Promise<GradeOfYear[]> {
    const results = await this.results(viewer, unitId);
    const graded = results.map(({ campaign, graded: { outcome }, publicationId }): GradeOfYear => ({
      campaignType: campaign.campaignType,
      year: Number(campaign.asOf.slice(0, 4)),
      grade: outcome.grade,
      score: outcome.score,
      change: outcome.change,
      status: outcome.status,
      campaign,
      publicationId,
    }));
    const imported = viewer.permissions.has('ledger.read') ? await earlierGradesAbout(this.database, unitId) : [];
    const earlier = imported.map(({ campaignType, year, grade, score }): GradeOfYear => ({
      campaignType,
      year,
      grade,
      score,
      change: null,
      status: 'FINAL',
      campaign: null,
      publicationId: null,
    }));
    return [...graded, ...earlier].sort(
      (one, other) => other.year - one.year || (other.campaign?.asOf ?? '').localeCompare(one.campaign?.asOf ?? ''),
    );
  }

  /**
   * The scores of the newest result of each campaign type, group by group, beside the median of the units of the same kind.
   * @throws {NotFoundError} outside the caller's reach
   */
  async dimensions(viewer: Viewer, unitId: string): Promise<Dimensions[]> {
    const newest = new Map<string, ResultAbout>();
    for (const result of await this.results(viewer, unitId))
      if (!newest.has(result.campaign.campaignType)) newest.set(result.campaign.campaignType, result);
    return Promise.all([...newest.values()].map((result) => this.dimensionsOf(result)));
  }

  private async dimensionsOf({ campaign, run, graded: { subject, outcome } }: ResultAbout): Promise<Dimensions> {
    const groups = campaign.groups.filter(({ isRecord }) => !isRecord).map(({ key }) => key);
    const ofKind = await this.outcomes.scoresOf(run, subject.unitType, groups);
    const dimension = (group: string | null, score: string | null): Dimension => ({
      group,
      ...compared(score, ofKind.get(group ?? '') ?? [], campaign.disclosureFloor),
    });
    return {
      campaign,
      dimensions: [
        ...groups.map((group) => dimension(group, outcome.groups[group]?.score ?? null)),
        dimension(null, outcome.score),
      ],
    };
  }

  private async results(viewer: Viewer, unitId: string): Promise<ResultAbout[]> {
    await this.organisations.get(viewer, unitId);
    const campaigns = await findGradedAbout(this.database.dataSource.manager, unitId);
    const published = await findReadableReleases(
      this.database.dataSource.manager,
      campaigns.map(({ id }) => id),
      viewer,
    );
    const found: ResultAbout[] = [];
    for (const campaign of campaigns) {
      const open = published.get(campaign.id);
      const current = viewer.permissions.has('ledger.read') ? await this.grading.current(campaign.id) : null;
      const runId = current?.id ?? open?.runId;
      if (runId === undefined) continue;
      const run = { id: runId, campaignId: campaign.id };
      const graded = await this.outcomes.one(viewer, run, unitId);
      const publicationId = open?.runId === runId ? open.id : null;
      if (graded) found.push({ campaign, run, graded, publicationId });
    }
    return found;
  }
}
