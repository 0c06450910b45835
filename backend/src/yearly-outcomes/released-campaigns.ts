import { Inject, Injectable } from '@nestjs/common';
import { localized, type Messages } from '@pingyi/plugin-sdk';
import type { Viewer } from '../access/index.js';
import {
  aboutWhom,
  CampaignWords,
  findGradedIn,
  findRoundNumbers,
  findSubjects,
  type Campaign,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { ForbiddenError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import type { Language } from '../documents/index.js';
import {
  findPublishedRun,
  LedgerNames,
  saidReasons,
  type GradedSubject,
  type OutcomeFilters,
  type PublishedRun,
} from '../grading/index.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import { findLeading } from '../persons/person.lookup.js';
import { findReleasedRuns, type ReleasedRun } from '../publication/index.js';
import { countRecordsProposedBy } from '../registers/record.lookup.js';
import { rectificationState, vetoesAmong, type YearlyOutcome } from './domain/yearly-outcome.js';

/** Releases that are final, or those on notice as well. */
export const releaseChoices = ['confirmed', 'approved'] as const;
export type ReleaseChoice = (typeof releaseChoices)[number];

export interface OutcomeWish {
  readonly year: number;
  readonly include: ReleaseChoice;
  /** Ids of campaign types; empty = all. */
  readonly types: readonly string[];
  readonly unitType?: string | undefined;
}

/** A campaign of the year with the run that was released, and how its outcomes become rows. */
export interface ReleasedCampaign {
  readonly run: PublishedRun;
  /** Which of its outcomes are meant. */
  readonly filters: OutcomeFilters;
  readonly toRow: (graded: GradedSubject) => YearlyOutcome;
}

interface CampaignOfYear {
  readonly campaign: Campaign;
  readonly release: ReleasedRun;
  readonly round: number;
  readonly unitType: string | undefined;
}

/** The register in which problems are put right. */
const rectifications = 'rectifications';

/** The campaigns of a year whose result was released, each with all that its rows need. */
@Injectable()
export class ReleasedCampaigns {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(CampaignWords) private readonly words: CampaignWords,
    @Inject(LedgerNames) private readonly names: LedgerNames,
  ) {}

  /**
   * Those that the caller sees, in the order of their reference days.
   * @throws {ForbiddenError} 403 for results on notice, unless the caller manages campaigns
   */
  async of(viewer: Viewer, wish: OutcomeWish, language: Language): Promise<ReleasedCampaign[]> {
    if (wish.include === 'approved' && !viewer.permissions.has('campaigns.manage')) throw new ForbiddenError();
    const campaigns = await findGradedIn(this.database, viewer, wish.year, wish.types);
    const { manager } = this.database.dataSource;
    const ids = campaigns.map(({ id }) => id);
    const releases = await findReleasedRuns(manager, ids, wish.include === 'confirmed');
    const rounds = await findRoundNumbers(manager, campaigns);
    const found: ReleasedCampaign[] = [];
    for (const campaign of campaigns) {
      const release = releases.get(campaign.id);
      if (release)
        found.push(
          await this.released(
            viewer,
            { campaign, release, round: rounds.get(campaign.id) ?? 1, unitType: wish.unitType },
            language,
          ),
        );
    }
    return found;
  }

  private async released(
    viewer: Viewer,
    { campaign, release, round, unitType }: CampaignOfYear,
    language: Language,
  ): Promise<ReleasedCampaign> {
    const run = await findPublishedRun(this.database.dataSource.manager, release.runId);
    const installed = this.plugins.find(campaign.campaignType);
    const messages: Messages = installed ? await this.words.messages(campaign) : {};
    const words = {
      type: { groups: installed?.groups ?? [], grades: installed?.grades ?? [], messages },
      language,
      names: await this.names.of(viewer, campaign, run),
    };
    const titled = titlesOf(installed, language);
    const units = await this.unitsOfLeaders(campaign.id);
    const put = await countRecordsProposedBy(this.database, rectifications, campaign.id, this.clock.today());
    const dayOf = (instant: string): string => this.clock.calendar.dayOf(new Date(instant));
    const ofCampaign = {
      campaignId: campaign.id,
      campaign: campaign.name,
      campaignType: campaign.campaignType,
      round,
      asOf: campaign.asOf,
      run: run.number,
      digest: run.outcomeHash,
      release: release.confirmedAt === null ? 'on-notice' : 'confirmed',
      releasedOn: dayOf(release.publishedAt),
      confirmedOn: release.confirmedAt && dayOf(release.confirmedAt),
    } as const;
    return {
      run,
      filters: { unitType, among: units && [...units.keys()] },
      toRow: ({ subject, outcome }) => {
        const of = units?.get(subject.unitId);
        return {
          ...ofCampaign,
          year: Number(campaign.asOf.slice(0, 4)),
          unitCode: of?.code ?? subject.unitCode,
          unitName: of?.name ?? subject.unitName,
          unitType: subject.unitType,
          superior: subject.parentName,
          subject: units ? 'person' : 'unit',
          leader: units ? subject.unitName : subject.secretary,
          status: outcome.status,
          grade: outcome.grade,
          gradeTitle: titled.grade(outcome.grade),
          score: outcome.score,
          rank: outcome.rank,
          distinctions: outcome.flags.flatMap(({ code }) => titled.distinctions.get(code) ?? []),
          vetoes: saidReasons(words, 'reason', vetoesAmong(outcome.reasons)),
          rectification: rectificationState(put.get(subject.unitId)),
        };
      },
    };
  }

  /** The unit of each subject who leads one, where subjects are persons: how members are appraised is handed on to nobody. Undefined where they are units. */
  private async unitsOfLeaders(campaignId: string): Promise<ReadonlyMap<string, OrgUnit> | undefined> {
    const { manager } = this.database.dataSource;
    if ((await aboutWhom(manager, campaignId)) === 'units') return undefined;
    const subjects = await findSubjects(manager, campaignId);
    const leading = await findLeading(
      manager,
      subjects.map(({ unitId }) => unitId),
    );
    const ids = new Set(subjects.flatMap(({ personUnitId }) => personUnitId ?? []));
    const units = new Map((await findUnits(manager, [...ids])).map((unit) => [unit.id, unit]));
    return new Map(
      subjects.flatMap(({ unitId, personUnitId }) => {
        const unit = personUnitId === null ? undefined : units.get(personUnitId);
        return unit && leading.has(unitId) ? [[unitId, unit] as const] : [];
      }),
    );
  }
}

const titlesOf = (type: CampaignType | undefined, language: Language) => ({
  grade: (code: string | null): string | null => {
    const title = type?.grades.find((grade) => grade.code === code)?.title;
    return title ? localized(title, language) : code;
  },
  distinctions: new Map((type?.distinctions ?? []).map(({ flag, title }) => [flag, localized(title, language)])),
});
